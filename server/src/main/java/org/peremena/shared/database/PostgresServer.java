package org.peremena.shared.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** The running server process. */
final class PostgresServer {
    private final PostgresHome home;
    private final Process process;
    private final int port;

    private PostgresServer(PostgresHome home, Process process, int port) {
        this.home = home;
        this.process = process;
        this.port = port;
    }

    static PostgresServer start(PostgresHome home, Path programs, Map<String, String> settings) throws IOException {
        var port = freePort(home.port());
        home.rememberPort(port);
        var command = new ArrayList<>(List.of(programs.resolve("bin/postgres").toString(), "-D", home.data().toString()));
        settings(home, port, settings).forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
        return new PostgresServer(home, launch(home, command), port);
    }

    /** The kernel ends the server when the thread that forked it ends, so one lives as long as the server does; a virtual thread's carrier would not. */
    private static Process launch(PostgresHome home, List<String> command) throws IOException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().name("postgres").daemon().start(() -> {
            try {
                var process = new ProcessBuilder(home.user().lasting(command)).directory(home.directory().toFile())
                    .redirectErrorStream(true).redirectOutput(home.startLog().toFile()).start();
                started.complete(process);
                process.waitFor();
            } catch (IOException e) {
                started.completeExceptionally(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return started.join();
    }

    private static Map<String, String> settings(PostgresHome home, int port, Map<String, String> stronger) {
        var all = new LinkedHashMap<String, String>();
        all.put("port", Integer.toString(port));
        all.put("listen_addresses", "127.0.0.1");
        all.put("unix_socket_directories", "");
        all.put("fsync", "on");
        all.put("synchronous_commit", "on");
        all.put("full_page_writes", "on");
        all.put("timezone", "UTC");
        all.put("shared_buffers", "256MB");
        all.put("max_wal_size", "2GB");
        all.put("logging_collector", "on");
        all.put("log_directory", home.logs().toString());
        all.put("log_filename", "postgres-%a.log");
        all.put("log_rotation_age", "1d");
        all.put("log_truncate_on_rotation", "on");
        // A log is read by administrators: no statement, no parameter and no key value of a private message may get into it.
        all.put("log_error_verbosity", "terse");
        all.put("log_min_error_statement", "panic");
        all.put("log_parameter_max_length_on_error", "0");
        all.putAll(stronger);
        return all;
    }

    private static int freePort(int usual) throws IOException {
        for (var port : new int[] {usual, 0}) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                if (port == 0) throw e;
            }
        }
        throw new IllegalStateException();
    }

    /** In a platform thread of the JDK's own that outlives the start of a new server only shortly; the server's thread must be another. */
    void onExit(Runnable what) {
        process.onExit().thenRun(() -> Thread.ofPlatform().name("postgres-watch").daemon().start(what));
    }

    int port() {
        return port;
    }

    /** The server's own number where it has written it down: runuser stays between us and the server and passes no signal on. */
    long pid() {
        try {
            return Cluster.pidIn(home.data()).orElse(process.pid());
        } catch (IOException e) {
            return process.pid();
        }
    }

    void awaitReady(Duration patience) throws IOException {
        var ready = Processes.await(() -> !process.isAlive() || home.superuser(port).answers(), patience);
        if (ready && process.isAlive()) return;
        stop(Duration.ofSeconds(10));
        throw new DatabaseTrouble("PostgreSQL does not start: " + Files.readString(home.startLog()).strip() + " (more in " + home.logs() + ")");
    }

    void stop(Duration patience) {
        if (!process.isAlive()) return;
        try {
            Processes.interrupt(pid());
            if (!Processes.await(() -> !process.isAlive(), patience)) process.destroyForcibly();
        } catch (IOException e) {
            process.destroy();
        }
    }
}
