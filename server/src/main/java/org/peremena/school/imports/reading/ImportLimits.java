package org.peremena.school.imports.reading;

import java.util.Map;
import org.peremena.shared.Refusal;

/** A school of 2,000 pupils with parents is 0.3 MB and 2,000 rows; beyond these numbers a file is a mistake or an attack on the memory. */
public final class ImportLimits {
    public static final int ROWS = 100_000;
    public static final int FILE_MIB = 32;
    public static final long UNPACKED = 256L << 20;
    /** Strings of a workbook are held in memory while its sheets are read. */
    public static final long SHARED_STRINGS = 64L << 20;
    public static final int ENTRIES = 1_000;
    public static final int COLUMNS = 100;
    /** No name, list of subjects or note in a school's list is longer. */
    public static final int CELL = 1_000;
    /** Of all cells that are kept, in characters. */
    public static final long TEXT = 40L << 20;

    private int rows;
    private long text;

    /** Counts what is kept of one file. */
    public void count(Map<String, String> values) {
        if (++rows > ROWS) throw tooLarge("rows", ROWS);
        for (var value : values.values()) text += value.length();
        if (text > TEXT) throw tooLarge("text", TEXT);
    }

    /** @param what rows, columns, unpacked, entries, text */
    public static Refusal tooLarge(String what, long limit) {
        return new Refusal(ImportReason.IMPORT_TOO_LARGE, Map.of("what", what, "limit", limit));
    }
}
