package org.peremena.school.imports.oneroster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.reading.CsvText;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.shared.Refusal;

/** The CSV files of the archive, each a list of rows by heading. They may lie in a folder; the manifest says which of them count. */
final class OneRosterArchive implements AutoCloseable {
    private static final List<String> VERSIONS = List.of("1.1", "1.2");

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final ImportLimits limits = new ImportLimits();
    private final Map<String, String> manifest;

    OneRosterArchive(Path file) throws IOException {
        zip = ZipFile.builder().setPath(file).get();
        try {
            for (var entry : Collections.list(zip.getEntries())) entries.putIfAbsent(name(entry.getName()), entry);
            manifest = manifest();
            checkVersion();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    static boolean isOne(Set<String> entries) {
        return entries.stream().anyMatch(e -> name(e).equals("manifest.csv"));
    }

    private static String name(String path) {
        var plain = path.startsWith("__MACOSX/") ? "" : path;
        return plain.substring(plain.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private Map<String, String> manifest() throws IOException {
        var properties = new HashMap<String, String>();
        for (var row : rows("manifest")) properties.put(row.value("propertyName", "").toLowerCase(Locale.ROOT), row.value("value", ""));
        return properties;
    }

    private void checkVersion() {
        if (!VERSIONS.contains(version())) throw new Refusal(ImportReason.IMPORT_ONEROSTER_VERSION, Map.of("version", version()));
        var delta = manifest.entrySet().stream().filter(e -> e.getKey().startsWith("file.") && e.getValue().equalsIgnoreCase("delta")).map(e -> e.getKey().substring(5)).sorted().toList();
        if (!delta.isEmpty()) throw new Refusal(ImportReason.IMPORT_ONEROSTER_DELTA, Map.of("files", String.join(", ", delta)));
    }

    String version() {
        var version = manifest.getOrDefault("oneroster.version", "");
        return version.startsWith("1.1") ? "1.1" : version.startsWith("1.2") ? "1.2" : version;
    }

    /** A file that the manifest calls absent is not read, even if it lies there. */
    List<Row> bulk(String file) throws IOException {
        return isBulk(file) ? rows(file) : List.of();
    }

    List<Row> require(String file) throws IOException {
        if (!isBulk(file)) throw new Refusal(ImportReason.IMPORT_ONEROSTER_INCOMPLETE, Map.of("file", file + ".csv"));
        return rows(file);
    }

    boolean isBulk(String file) {
        return manifest.getOrDefault("file." + file.toLowerCase(Locale.ROOT), "").equalsIgnoreCase("bulk");
    }

    private List<Row> rows(String file) throws IOException {
        var entry = entries.get(file.toLowerCase(Locale.ROOT) + ".csv");
        if (entry == null) throw new Refusal(ImportReason.IMPORT_ONEROSTER_INCOMPLETE, Map.of("file", file + ".csv"));
        var rows = new ArrayList<Row>();
        try (var records = CsvText.open(zip.getInputStream(entry))) {
            var each = records.iterator();
            var headings = each.hasNext() ? each.next().toList() : List.<String>of();
            while (each.hasNext()) {
                var row = row(file + ".csv", headings, each.next());
                if (row.values().isEmpty()) continue;
                limits.count(row.values());
                rows.add(row);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return rows;
    }

    private static Row row(String file, List<String> headings, CSVRecord record) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(Math.min(headings.size(), record.size()), ImportLimits.COLUMNS); i++) {
            var value = record.get(i).replaceAll("\\p{Cc}+", " ").strip();
            if (!value.isEmpty() && !headings.get(i).isBlank()) values.putIfAbsent(headings.get(i).strip(), value.length() > ImportLimits.CELL ? value.substring(0, ImportLimits.CELL + 1) : value);
        }
        return new Row(file, (int) record.getRecordNumber(), values);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    record Row(String file, int number, Map<String, String> values) {
        @Nullable String find(String column) {
            return values.get(column);
        }

        String value(String column, String otherwise) {
            return values.getOrDefault(column, otherwise);
        }

        String id() {
            return value("sourcedId", "");
        }

        List<String> list(String column) {
            return List.of(value(column, "").split(",")).stream().map(String::strip).filter(s -> !s.isEmpty()).toList();
        }

        /** Blank in bulk files; whatever is neither is on its way out. */
        boolean isActive() {
            var status = value("status", "");
            return status.isEmpty() || status.equalsIgnoreCase("active");
        }
    }
}
