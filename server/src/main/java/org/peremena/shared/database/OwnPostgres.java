package org.peremena.shared.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL: {@code <home>/postgres} holds its programs, its data, its log and the file with which one enters it. It listens on the
 * loopback only, stops when it is told to and, where Linux can do that, when this process dies.
 */
public final class OwnPostgres implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(OwnPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Directories locked by this process: POSIX drops a process's lock on a file as soon as the process closes that file anywhere, even in a second attempt to lock it. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final PostgresHome home;
    private final FileChannel lock;
    private final Callable<PostgresServer> starting;
    private volatile PostgresServer server;
    private boolean closed;

    private OwnPostgres(PostgresHome home, FileChannel lock, Callable<PostgresServer> starting) throws Exception {
        this.home = home;
        this.lock = lock;
        this.starting = starting;
        this.server = starting.call();
        watch();
    }

    public static OwnPostgres start(Path home) {
        return start(home, null, Map.of());
    }

    /**
     * @param binaries where the programs are unpacked, beside the data if null; tests share one place
     * @param settings for PostgreSQL, stronger than ours
     */
    public static OwnPostgres start(Path home, @Nullable Path binaries, Map<String, String> settings) {
        try {
            var place = PostgresHome.prepare(home);
            var lock = lock(place);
            try {
                var programs = PostgresBinaries.unpackInto(binaries == null ? place.directory() : binaries);
                return new OwnPostgres(place, lock, () -> launch(place, programs, settings));
            } catch (Exception e) {
                release(place, lock);
                throw e;
            }
        } catch (DatabaseTrouble e) {
            throw e;
        } catch (Exception e) {
            throw new DatabaseTrouble("PostgreSQL under " + home.toAbsolutePath() + " cannot be started: " + e.getMessage(), e);
        }
    }

    private static PostgresServer launch(PostgresHome place, Path programs, Map<String, String> settings) throws IOException {
        var cluster = new Cluster(place, programs);
        cluster.endLeftovers(PATIENCE);
        cluster.createOnce();
        var server = PostgresServer.start(place, programs, settings);
        server.awaitReady(PATIENCE);
        cluster.openOnce(server.port());
        return server;
    }

    /** A server that was killed from outside (by hand, for want of memory) comes back on its port and recovers; the pool finds it again. */
    private void watch() {
        server.onExit(this::revive);
    }

    private synchronized void revive() {
        if (closed) return;
        LOG.error("PostgreSQL has ended by itself; starting it again");
        try {
            server = starting.call();
            watch();
        } catch (Exception e) {
            LOG.fatal("PostgreSQL does not come back; the program ends", e);
            closed = true;
            Thread.ofPlatform().start(() -> System.exit(1)); // not here: stopping calls close, which waits for us
        }
    }

    private static FileChannel lock(PostgresHome place) throws IOException {
        if (!HELD.add(place.directory())) throw refusal(place);
        var channel = FileChannel.open(place.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null) return channel;
        channel.close();
        HELD.remove(place.directory());
        throw refusal(place);
    }

    private static DatabaseTrouble refusal(PostgresHome place) {
        return new DatabaseTrouble("Another Peremena is running on " + place.directory() + ". Stop it first, or give this one a directory of its own with PEREMENA_HOME.");
    }

    private static void release(PostgresHome place, FileChannel lock) throws IOException {
        lock.close();
        HELD.remove(place.directory());
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
    public synchronized void close() {
        closed = true;
        server.stop(PATIENCE);
        try {
            release(home, lock);
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
