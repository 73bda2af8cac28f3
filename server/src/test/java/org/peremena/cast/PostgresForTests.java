package org.peremena.cast;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.peremena.shared.database.DatabaseAddress;
import org.peremena.shared.database.OwnPostgres;

/**
 * The real PostgreSQL under every {@code @QuarkusTest}, found through {@code META-INF/services}: no test names it. One server for the whole run on
 * a directory of its own; each start of the program in the run gets an empty database. Its address lives in system properties because Quarkus
 * loads this class anew for each start.
 */
public class PostgresForTests implements QuarkusTestResourceLifecycleManager {
    /** A crash of the machine may destroy a test's database; nothing else differs from a school's. */
    private static final Map<String, String> QUICK = Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off", "shared_buffers", "128MB");

    @Override
    public Map<String, String> start() {
        var database = emptyDatabase();
        return Map.of("quarkus.datasource.jdbc.url", database.url(), "quarkus.datasource.username", database.user(), "quarkus.datasource.password", database.password());
    }

    /** For tests that want more databases than the program's. */
    public static DatabaseAddress emptyDatabase() {
        var superuser = superuser();
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        try (var connection = superuser.connect(); var statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return superuser.database(name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static synchronized DatabaseAddress superuser() {
        if (System.getProperty("tests.postgres.url") == null) startOnce();
        return new DatabaseAddress(System.getProperty("tests.postgres.url"), System.getProperty("tests.postgres.user"), System.getProperty("tests.postgres.password"));
    }

    private static void startOnce() {
        var home = temporary("peremena-tests-");
        var server = OwnPostgres.start(home, binaries(), QUICK);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.close();
            delete(home);
        }));
        System.setProperty("tests.postgres.url", server.superuser().url());
        System.setProperty("tests.postgres.user", server.superuser().user());
        System.setProperty("tests.postgres.password", server.superuser().password());
    }

    /** Unpacked once for all runs on this machine. */
    public static Path binaries() {
        return Path.of(System.getProperty("java.io.tmpdir"), "peremena-postgres-" + System.getProperty("user.name"));
    }

    /** A directory that the server's unprivileged user may pass through when the tests run as root. */
    public static Path temporary(String prefix) {
        try {
            var directory = Files.createTempDirectory(prefix);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx--x--x"));
            return directory;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void delete(Path directory) {
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {}
}
