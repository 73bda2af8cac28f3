package org.peremena.shared.database.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.peremena.shared.database.DatabaseAddress;
import org.peremena.shared.database.DatabaseTrouble;
import org.peremena.shared.database.backup.Manifest.TableCopy;
import org.postgresql.PGConnection;

/** Writes a backup of a running server: a tar of gzipped COPY streams in one snapshot, the files, and a manifest. It appears under its name when it is whole. */
public final class Backup {
    static final String FILES = "files/";
    private static final int OWNER_ONLY = 0600;

    private final Path unfinished;
    private final TarArchiveOutputStream tar;

    private Backup(Path unfinished, TarArchiveOutputStream tar) {
        this.unfinished = unfinished;
        this.tar = tar;
    }

    /** @return a sentence about what was written */
    public static String write(DatabaseAddress database, Path home, Path file) {
        if (Files.exists(file)) throw new DatabaseTrouble(file + " is there already; a backup is never written over another.");
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var manifest = fill(unfinished, database, home);
            Seal.put(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            return "%d tables with %d rows and %d files, %,d bytes: %s".formatted(manifest.tables().size(), manifest.tables().stream().mapToLong(TableCopy::rows).sum(), manifest.files(), Files.size(file), file);
        } catch (IOException | SQLException e) {
            throw new DatabaseTrouble("The backup was not written: " + e.getMessage(), e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static Manifest fill(Path unfinished, DatabaseAddress database, Path home) throws IOException, SQLException {
        try (var connection = database.connect();
             var tar = new TarArchiveOutputStream(new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16), "UTF-8")) {
            tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            return new Backup(unfinished, tar).fill(connection, home);
        }
    }

    private Manifest fill(Connection connection, Path home) throws IOException, SQLException {
        Catalogue.writeAlike(connection);
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        var catalogue = new Catalogue(connection);
        var versions = catalogue.versions();
        if (versions.isEmpty()) throw new DatabaseTrouble("There is nothing to back up: the database holds no tables of Peremena.");
        var tables = new ArrayList<TableCopy>();
        for (var table : catalogue.tables()) tables.add(copy(connection, table));
        var sequences = catalogue.sequences();
        var files = files(home.resolve("files"));
        var beganAs = home.resolve("began-as");
        var manifest = new Manifest(Manifest.FORMAT, Instant.now().toString(), connection.getMetaData().getDatabaseProductVersion(), Files.exists(beganAs) ? Files.readString(beganAs).strip() : "empty",
            versions, tables, sequences, files);
        connection.rollback();
        add(Manifest.ENTRY, manifest.json());
        return manifest;
    }

    /** By way of a file of its own, because a tar wants to know a size before the bytes. */
    private TableCopy copy(Connection connection, TableCopy table) throws IOException, SQLException {
        var spool = unfinished.resolveSibling(unfinished.getFileName() + ".table");
        try {
            TableCopy copied;
            try (var out = new RowSum(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(spool), 1 << 16), 1 << 16))) {
                var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy() + " to stdout", out);
                copied = new TableCopy(table.schema(), table.name(), table.columns(), rows, out.hex());
            }
            add(table.entry(), spool);
            return copied;
        } finally {
            Files.deleteIfExists(spool);
        }
    }

    /** After the tables: whatever a row in the snapshot speaks of is on the disk by now. A file removed meanwhile belongs to nothing any more. */
    private int files(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return 0;
        var count = 0;
        try (var all = Files.walk(directory)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                try {
                    add(FILES + directory.relativize(file), file);
                    count++;
                } catch (NoSuchFileException e) {
                    continue;
                }
            }
        }
        return count;
    }

    private void add(String name, Path content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(Files.size(content));
        entry.setMode(OWNER_ONLY);
        tar.putArchiveEntry(entry);
        Files.copy(content, tar);
        tar.closeArchiveEntry();
    }

    private void add(String name, byte[] content) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setMode(OWNER_ONLY);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.err.println(file + " is left over: " + e.getMessage());
        }
    }
}
