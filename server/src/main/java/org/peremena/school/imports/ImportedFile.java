package org.peremena.school.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import org.peremena.school.imports.oneroster.OneRosterFile;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.school.imports.reading.ReadFile;
import org.peremena.school.imports.reading.SafeZip;
import org.peremena.school.imports.table.TableFile;
import org.peremena.shared.Refusal;

/** Finds out what a file is by its first bytes and its entries, never by its name, and lets the right reader read it. */
final class ImportedFile {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    /** The container of Excel before 2007, and of workbooks with a password. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};
    /** UTF-16 of the entry's name in that container. */
    private static final String ENCRYPTED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

    private ImportedFile() {}

    static ReadFile read(Path file, LocalDate today) {
        try {
            var head = head(file);
            if (head.length == 0) throw new Refusal(ImportReason.IMPORT_EMPTY);
            if (starts(head, EMPTY_ZIP)) throw new Refusal(ImportReason.IMPORT_EMPTY);
            if (starts(head, ZIP)) return unzipped(file, today);
            if (starts(head, OLE2)) throw new Refusal(isEncrypted(file) ? ImportReason.IMPORT_ENCRYPTED : ImportReason.IMPORT_TYPE_UNKNOWN);
            if (starts(head, PDF)) throw new Refusal(ImportReason.IMPORT_TYPE_UNKNOWN);
            return TableFile.csv(file, today);
        } catch (IOException e) {
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return stream.readNBytes(ZIP.length);
        }
    }

    private static boolean starts(byte[] head, byte[] mark) {
        return Arrays.equals(head, mark);
    }

    private static boolean isEncrypted(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(1 << 22), java.nio.charset.StandardCharsets.ISO_8859_1).contains(ENCRYPTED);
        }
    }

    private static ReadFile unzipped(Path file, LocalDate today) {
        Set<String> entries = SafeZip.check(file);
        if (entries.contains("xl/workbook.xml")) return TableFile.xlsx(file, today);
        if (OneRosterFile.isOne(entries)) return OneRosterFile.read(file, today);
        throw new Refusal(ImportReason.IMPORT_TYPE_UNKNOWN);
    }
}
