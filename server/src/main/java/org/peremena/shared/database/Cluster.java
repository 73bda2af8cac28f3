package org.peremena.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The data directory of our own PostgreSQL, a «cluster» in its own words: made once, never shared by two servers. */
final class Cluster {
    private final PostgresHome home;
    private final Path programs;

    Cluster(PostgresHome home, Path programs) {
        this.home = home;
        this.programs = programs;
    }

    /** A first start that was cut off leaves no finished directory behind and begins anew. */
    void createOnce() throws IOException {
        checkMajorVersion();
        if (Files.exists(home.data().resolve("PG_VERSION")) && Files.exists(finished())) return;
        if (Files.exists(finished())) throw new DatabaseTrouble("The data directory " + home.data() + " is damaged: it has no PG_VERSION. Restore a backup into an empty directory.");
        Directories.delete(home.data());
        home.writePasswordsOnce();
        initialise();
        Files.createFile(finished());
    }

    private Path finished() {
        return home.directory().resolve("initialised");
    }

    private void initialise() throws IOException {
        var secret = home.directory().resolve("superuser");
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        home.user().own(Directories.create(home.data(), "rwx------"));
        home.user().own(Directories.create(home.logs(), "rwx------"));
        try {
            Files.writeString(secret, home.superuserPassword());
            home.user().own(secret);
            var command = home.user().command(programs.resolve("bin/initdb").toString(), "-D", home.data().toString(), "-U", PostgresHome.SUPERUSER,
                "--pwfile", secret.toString(), "-A", "scram-sha-256", "-E", "UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--data-checksums");
            Processes.run(command, home.directory(), "initdb");
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    private void checkMajorVersion() throws IOException {
        var file = home.data().resolve("PG_VERSION");
        if (!Files.exists(file)) return;
        var mine = Processes.run(home.user().command(programs.resolve("bin/postgres").toString(), "--version"), home.directory(), "postgres --version").replaceAll("(?s)[^0-9]*([0-9]+).*", "$1");
        var theirs = Files.readString(file).strip();
        if (!mine.equals(theirs))
            throw new DatabaseTrouble("The data in " + home.data() + " is of PostgreSQL " + theirs + ", this program brings PostgreSQL " + mine
                + ". Start the version of Peremena that wrote it, make a backup (bin/backup), and restore it into an empty directory with this one: docs/operations/upgrade.md.");
    }

    /** After kill -9 of this program its server may still be there, or still be shutting down; after kill -9 of the server its children may be. */
    void endLeftovers(Duration patience) throws IOException {
        var noted = pidIn(home.data());
        if (noted.isEmpty()) return;
        long pid = noted.get();
        if (Processes.in(home.data()).contains(pid)) Processes.interrupt(pid);
        if (!Processes.await(() -> Processes.in(home.data()).isEmpty(), patience))
            throw new DatabaseTrouble("A PostgreSQL is still running on " + home.data() + " (process " + pid + ") and does not stop. End it, then start again.");
        // The number may belong to a stranger by now, above all in a container; PostgreSQL would take the stranger for its own server.
        if (ProcessHandle.of(pid).isPresent()) Files.deleteIfExists(pidFile(home.data()));
    }

    private static Path pidFile(Path data) {
        return data.resolve("postmaster.pid");
    }

    /** The process that says it serves this directory; after a crash it may be gone, or be a stranger's. */
    static Optional<Long> pidIn(Path data) throws IOException {
        if (!Files.exists(pidFile(data))) return Optional.empty();
        return Files.readAllLines(pidFile(data)).stream().findFirst().map(String::strip).filter(line -> line.matches("[0-9]+")).map(Long::valueOf);
    }

    /** The program's role and database. */
    void openOnce(int port) {
        try (var connection = home.superuser(port).connect()) {
            for (var statement : missing(connection)) {
                try (var s = connection.createStatement()) {
                    s.execute(statement);
                }
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble("The database cannot be opened: " + e.getMessage(), e);
        }
    }

    private List<String> missing(Connection connection) throws SQLException {
        var role = "create role %s login password '%s'".formatted(PostgresHome.OWNER, home.password());
        var database = "create database %s owner %s".formatted(PostgresHome.DATABASE, PostgresHome.OWNER);
        try (var s = connection.createStatement();
             var r = s.executeQuery("select exists(select from pg_roles where rolname = '%s'), exists(select from pg_database where datname = '%s')".formatted(PostgresHome.OWNER, PostgresHome.DATABASE))) {
            r.next();
            return r.getBoolean(1) ? r.getBoolean(2) ? List.of() : List.of(database) : List.of(role, database);
        }
    }
}
