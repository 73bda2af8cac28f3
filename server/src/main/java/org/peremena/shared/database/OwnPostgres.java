package org.peremena.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL: {@code <home>/postgres} holds its programs, its data, its log and the file with which one enters it. It listens on the
 * loopback only, stops when it is told to and, where Linux can do that, when this process dies.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PostgresHome home;
    private final FileChannel lock;
    private final PostgresServer server;

    private OwnPostgres(PostgresHome home, FileChannel lock, PostgresServer server) {
        this.home = home;
        this.lock = lock;
        this.server = server;
    }

    public static OwnPostgres start(Path home) {
        return start(home, home.resolve("postgres"), Map.of());
    }

    /**
     * @param binaries where the programs are unpacked; tests share one place
     * @param settings for PostgreSQL, stronger than ours
     */
    public static OwnPostgres start(Path home, Path binaries, Map<String, String> settings) {
        try {
            var place = PostgresHome.prepare(home);
            var lock = lock(place);
            try {
                return start(place, lock, PostgresBinaries.unpackInto(binaries), settings);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseTrouble("PostgreSQL under " + home.toAbsolutePath() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static OwnPostgres start(PostgresHome place, FileChannel lock, Path programs, Map<String, String> settings) throws IOException {
        var data = new DataDirectory(place, programs);
        data.endLeftovers(PATIENCE);
        data.createOnce();
        var server = PostgresServer.start(place, programs, settings);
        server.awaitReady(PATIENCE);
        data.openOnce(server.port());
        return new OwnPostgres(place, lock, server);
    }

    private static FileChannel lock(PostgresHome place) throws IOException {
        var channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var lock = tryLock(channel);
        if (lock != null) return channel;
        channel.close();
        throw new DatabaseTrouble("Another Peremena is running on " + place.directory() + ". Stop it first, or give this one a directory of its own with PEREMENA_HOME.");
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** The program's database, as its owner, who is no superuser. */
    public DatabaseAddress address() {
        return home.address(server.port());
    }

    /** As the superuser; for tests that make databases. */
    public DatabaseAddress superuser() {
        return home.superuser(server.port());
    }

    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.stop(PATIENCE);
        try {
            lock.close();
        } catch (IOException e) {
            throw new DatabaseTrouble("The lock of " + home.directory() + " cannot be released.", e);
        }
    }

    /** The address under which the server of this home runs, for programs beside it. */
    public static DatabaseAddress running(Path home) {
        var directory = home.resolve("postgres");
        if (!Files.exists(directory)) throw new DatabaseTrouble("There is no database under " + home.toAbsolutePath() + ".");
        try {
            return PostgresHome.at(directory).lastAddress();
        } catch (IOException e) {
            throw new DatabaseTrouble("The database under " + home.toAbsolutePath() + " cannot be entered: " + e.getMessage(), e);
        }
    }
}
