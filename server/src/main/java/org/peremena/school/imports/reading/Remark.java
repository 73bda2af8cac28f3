package org.peremena.school.imports.reading;

import java.util.Map;

/**
 * What is wrong with a row, or worth knowing before it is loaded.
 *
 * @param column where, in the words of {@link SourceRow#values}
 * @param reason key of the sentence in {@code text/imports_….properties}
 */
public record Remark(String column, Level level, String reason, Map<String, String> values) {
    public enum Level { ERROR, WARNING }

    public static Remark error(String column, String reason) {
        return new Remark(column, Level.ERROR, reason, Map.of());
    }

    public static Remark error(String column, String reason, Map<String, String> values) {
        return new Remark(column, Level.ERROR, reason, values);
    }

    public static Remark warning(String column, String reason, Map<String, String> values) {
        return new Remark(column, Level.WARNING, reason, values);
    }

    /** An error keeps its row out. */
    public boolean blocks() {
        return level == Level.ERROR;
    }
}
