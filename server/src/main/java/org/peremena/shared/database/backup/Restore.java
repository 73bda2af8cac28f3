package org.peremena.shared.database.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.peremena.shared.database.DatabaseAddress;
import org.peremena.shared.database.DatabaseTrouble;
import org.peremena.shared.database.Migrations;
import org.peremena.shared.database.backup.Manifest.TableCopy;
import org.postgresql.PGConnection;

/** Brings a backup back into an empty database and an empty home: first the whole file is checked, then the tables go in, and then they are read once more and compared. */
public final class Restore {
    private final Path file;
    private final Manifest manifest;

    private Restore(Path file, Manifest manifest) {
        this.file = file;
        this.manifest = manifest;
    }

    /** Reads the whole file and refuses it when a single byte of it is not what was written. */
    public static Restore checked(Path file) {
        try {
            if (!Seal.isIntact(file)) throw new DatabaseTrouble(file + " is no backup, or it is damaged or cut off. Nothing was changed.");
            var manifest = manifest(file);
            if (manifest.format() != Manifest.FORMAT) throw new DatabaseTrouble(file + " has format " + manifest.format() + ", which this version of Peremena does not know.");
            return new Restore(file, manifest);
        } catch (IOException | SQLException e) {
            throw new DatabaseTrouble(file + " cannot be read as a backup: " + e.getMessage(), e);
        }
    }

    private interface Visit {
        void to(TarArchiveEntry entry, InputStream content) throws IOException, SQLException;
    }

    private static void walk(Path file, Visit visit) throws IOException, SQLException {
        try (var tar = new TarArchiveInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), "UTF-8")) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) visit.to(entry, tar);
        }
    }

    private static Manifest manifest(Path file) throws IOException, SQLException {
        var found = new Manifest[1];
        walk(file, (entry, content) -> {
            if (entry.getName().equals(Manifest.ENTRY)) found[0] = Manifest.read(content.readAllBytes());
        });
        if (found[0] == null) throw new IOException("its manifest is missing");
        return found[0];
    }

    private static InputStream plain(InputStream content) throws IOException {
        return new GZIPInputStream(content, 1 << 16);
    }

    /**
     * @param owner  whose the tables shall be
     * @param filler who fills them: a superuser where there is one, otherwise the owner
     * @return a sentence about what was restored
     */
    public String into(DatabaseAddress owner, DatabaseAddress filler, Path home) {
        requireEmpty(owner);
        try {
            prepare(owner);
            fill(filler);
            Migrations.bringUpToDate(owner.dataSource(), Map.of());
            restoreFiles(home);
            return "%d tables with %d rows and %d files of %s are back.".formatted(manifest.tables().size(), manifest.tables().stream().mapToLong(TableCopy::rows).sum(), manifest.files(), manifest.createdAt());
        } catch (IOException | SQLException e) {
            empty(owner);
            throw new DatabaseTrouble("The backup was not restored: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            empty(owner);
            throw e;
        }
    }

    private static void requireEmpty(DatabaseAddress database) {
        try (var connection = database.connect()) {
            if (!new Catalogue(connection).versions().isEmpty()) throw new DatabaseTrouble("A backup is restored into an empty database only; the one at " + database + " holds a Peremena already.");
        } catch (SQLException e) {
            throw new DatabaseTrouble("The database at " + database + " does not let us in: " + e.getMessage(), e);
        }
    }

    /** It was empty before, and half a school must not look like one. */
    private void empty(DatabaseAddress database) {
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            for (var schema : Migrations.ROOMS) statement.execute("drop schema if exists " + schema + " cascade");
        } catch (SQLException e) {
            System.err.println("What was restored so far is left in " + database + ": " + e.getMessage());
        }
    }

    /** The schemas as they were at the time of the backup; later scripts then change the data as they did elsewhere. */
    private void prepare(DatabaseAddress database) {
        manifest.schemas().forEach((schema, version) -> {
            var newest = Migrations.newest(schema, database.dataSource()).map(MigrationVersion::fromVersion);
            if (newest.isEmpty() || newest.get().compareTo(MigrationVersion.fromVersion(version)) < 0)
                throw new DatabaseTrouble("The backup comes from a newer Peremena (" + schema + " " + version + "); restore it with that version or a later one.");
        });
        Migrations.bringUpToDate(database.dataSource(), manifest.schemas());
    }

    private void fill(DatabaseAddress database) throws SQLException, IOException {
        try (var connection = database.connect()) {
            Catalogue.writeAlike(connection);
            connection.setAutoCommit(false);
            silenceTriggers(connection);
            var tables = manifest.tables().stream().collect(Collectors.toMap(TableCopy::entry, Function.identity()));
            walk(file, (entry, content) -> {
                if (tables.containsKey(entry.getName())) copy(connection, tables.get(entry.getName()), plain(content));
            });
            setSequences(connection);
            for (var table : manifest.tables()) compare(connection, table);
            connection.commit();
        }
    }

    /** What triggers did once is in the data; only a superuser may keep them from doing it again, and without one the order of tables suffices for keys. */
    private static void silenceTriggers(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            if (row.next() && row.getBoolean(1)) statement.execute("set local session_replication_role = replica");
        }
    }

    private static void copy(Connection connection, TableCopy table, InputStream content) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from \"%s\".\"%s\"".formatted(table.schema(), table.name())); // rows that a migration script has put there
        }
        connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copy() + " from stdin", content, 1 << 16);
    }

    private void setSequences(Connection connection) throws SQLException {
        for (var sequence : manifest.sequences()) {
            try (var statement = connection.prepareStatement("select setval(format('%I.%I', ?, ?)::regclass, ?, ?)")) {
                statement.setString(1, sequence.schema());
                statement.setString(2, sequence.name());
                statement.setLong(3, sequence.value());
                statement.setBoolean(4, sequence.called());
                statement.execute();
            }
        }
    }

    private static void compare(Connection connection, TableCopy table) throws SQLException, IOException {
        var sum = new RowSum(OutputStream.nullOutputStream());
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copy() + " to stdout", sum);
        if (rows != table.rows() || !sum.hex().equals(table.sum())) throw new DatabaseTrouble("The restored table " + table.schema() + "." + table.name() + " is not what was backed up; nothing was changed.");
    }

    private void restoreFiles(Path home) throws IOException, SQLException {
        Files.writeString(Files.createDirectories(home).resolve("began-as"), manifest.beganAs());
        var directory = home.resolve("files").normalize();
        walk(file, (entry, content) -> {
            if (!entry.getName().startsWith(Backup.FILES)) return;
            var target = directory.resolve(entry.getName().substring(Backup.FILES.length())).normalize();
            if (!target.startsWith(directory)) throw new IOException("the backup reaches out of its directory: " + entry.getName());
            Files.createDirectories(target.getParent());
            Files.copy(content, target);
        });
    }
}
