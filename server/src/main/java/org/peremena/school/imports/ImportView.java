package org.peremena.school.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.plan.Action;
import org.peremena.shared.ImportId;
import org.peremena.shared.PersonName;

/** An import as administrators see it. @param ignored headings that mean nothing to us */
public record ImportView(ImportId id, String name, String format, Import.State state, int rows, int add, int change, int same, int leave, int refuse, int warnings, List<String> columns,
                         List<String> ignored, Instant createdAt, @Nullable Instant appliedAt, @Nullable PersonName by) {
    static ImportView of(Import i, @Nullable PersonName by) {
        return new ImportView(i.id(), i.name(), i.format(), i.state(), i.rows(), i.add(), i.change(), i.same(), i.leave(), i.refuse(), i.warnings(), i.columns(), i.ignored(), i.createdAt(),
            i.appliedAt(), by);
    }

    /** @param number the file's; 0 for somebody who is missing in it */
    public record Row(int number, String sheet, Action action, Map<String, String> values, List<Told> remarks) {}

    public record Told(String column, String level, String reason, String detail) {}
}
