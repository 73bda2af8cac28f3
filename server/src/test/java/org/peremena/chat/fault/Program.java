package org.peremena.chat.fault;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The built program as a school starts it: a process of its own with its own PostgreSQL, both of which can be killed. */
final class Program implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final int port;
    private final Path jar;
    private final Path home;
    private @Nullable Process process;

    Program(Path jar, Path home) throws IOException {
        this.jar = jar;
        this.home = home;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
    }

    void start() throws IOException, InterruptedException {
        var launcher = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(launcher, "-Xmx700m", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Dperemena.chat.pace.burst=1000000", "-Dperemena.chat.pace.per-second=1000000", "-Dperemena.limits.session-burst=1000000",
            "-Dperemena.limits.session-per-second=1000000", "-jar", jar.toString());
        command.environment().putAll(java.util.Map.of("PEREMENA_HOST", "127.0.0.1", "PEREMENA_PORT", String.valueOf(port), "PEREMENA_HOME", home.resolve("var").toString()));
        command.environment().remove("PEREMENA_DATABASE_URL");
        process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile())).start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var until = System.nanoTime() + TimeUnit.MINUTES.toNanos(4);
        while (System.nanoTime() < until) {
            if (process == null || !process.isAlive()) throw new AssertionError("the program has ended: " + log());
            try {
                var about = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/about")).timeout(Duration.ofSeconds(2)).build();
                if (CLIENT.send(about, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) return;
            } catch (IOException notYet) {
                // asked again
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        throw new AssertionError("the program does not answer: " + log());
    }

    private String log() throws IOException {
        var lines = Files.readAllLines(home.resolve("log"));
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    /** SIGKILL to both, in the order given; returns when both are gone. */
    void kill(boolean databaseFirst) throws IOException, InterruptedException {
        var database = database();
        var server = java.util.Objects.requireNonNull(process).toHandle();
        for (var victim : databaseFirst ? List.of(database, server) : List.of(server, database)) victim.destroyForcibly();
        for (var victim : List.of(database, server)) victim.onExit().join();
    }

    private ProcessHandle database() throws IOException {
        try (var files = Files.walk(home.resolve("var"), 4)) {
            var file = files.filter(path -> path.endsWith("postmaster.pid")).findFirst().orElseThrow();
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip())).orElseThrow();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
