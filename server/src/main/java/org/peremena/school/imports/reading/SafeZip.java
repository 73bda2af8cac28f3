package org.peremena.school.imports.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.peremena.shared.Refusal;

/** Unpacks an archive once into nothing, so that its readers meet neither a bomb nor a password nor a macro nor an entity. What an entry says of its own size is not believed. */
public final class SafeZip {
    private static final int HEAD = 4_096;

    private SafeZip() {}

    /** @return the names of its entries */
    public static Set<String> check(Path file) {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            var names = new HashSet<String>();
            long unpacked = 0;
            for (var entry : Collections.list(zip.getEntries())) {
                if (names.size() >= ImportLimits.ENTRIES) throw ImportLimits.tooLarge("entries", ImportLimits.ENTRIES);
                checkKind(zip, entry);
                names.add(entry.getName());
                unpacked += unpack(zip, entry, ImportLimits.UNPACKED - unpacked);
            }
            return names;
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
    }

    private static void checkKind(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.getGeneralPurposeBit().usesEncryption()) throw new Refusal(ImportReason.IMPORT_ENCRYPTED);
        if (entry.getName().endsWith("vbaProject.bin") || entry.getName().contains("macrosheets/")) throw new Refusal(ImportReason.IMPORT_MACROS);
        if (!zip.canReadEntryData(entry)) throw new Refusal(ImportReason.IMPORT_BROKEN);
    }

    private static long unpack(ZipFile zip, ZipArchiveEntry entry, long left) throws IOException {
        var limit = entry.getName().endsWith("sharedStrings.xml") ? Math.min(left, ImportLimits.SHARED_STRINGS) : left;
        try (var content = zip.getInputStream(entry)) {
            var head = content.readNBytes(HEAD);
            if (entry.getName().endsWith(".xml") && new String(head, StandardCharsets.ISO_8859_1).contains("<!DOCTYPE")) throw new Refusal(ImportReason.IMPORT_BROKEN);
            return head.length + drain(content, limit - head.length);
        }
    }

    private static long drain(InputStream content, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long total = 0;
        for (int n; (n = content.read(buffer)) >= 0; ) {
            total += n;
            if (total > limit) throw ImportLimits.tooLarge("unpacked", ImportLimits.UNPACKED >> 20);
        }
        return total;
    }
}
