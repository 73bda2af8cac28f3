package org.peremena.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.peremena.shared.database.OwnPostgres;

/** The program as it is shipped, started on an empty directory. Limits for people are lifted: one driver writes for a thousand of them. */
final class Server implements AutoCloseable {
    static final int PORT = Integer.parseInt(System.getenv().getOrDefault("PEREMENA_PORT", "18106"));
    private static final Map<String, String> NO_LIMITS = Map.of("PEREMENA_CHAT_PACE_BURST", "1000000", "PEREMENA_CHAT_PACE_PER_SECOND", "100000",
        "PEREMENA_LIMITS_SESSION_BURST", "10000000", "PEREMENA_LIMITS_SESSION_PER_SECOND", "1000000");

    /** A program that has rehearsed writes what it learned. */
    private static final int STOPPING_SECONDS = 300;

    private final Path home;
    private final Map<String, String> environment;
    private final List<String> flags;
    private Process process;

    Server(Map<String, String> environment, String... moreFlags) throws IOException, InterruptedException {
        this.environment = environment;
        this.flags = new ArrayList<>(Arrays.asList(System.getProperty("bench.flags").split(" ")));
        this.flags.addAll(List.of(moreFlags));
        home = Files.createTempDirectory("peremena-bench-");
        Files.setPosixFilePermissions(home, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-x--x"));
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    void start() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-jar", System.getProperty("bench.jar"), "--empty"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        // nothing of the school's that may be set here, its database least of all
        builder.environment().keySet().removeIf(name -> name.startsWith("PEREMENA_"));
        builder.environment().putAll(NO_LIMITS);
        builder.environment().putAll(environment);
        builder.environment().putAll(Map.of("PEREMENA_HOME", home.toString(), "PEREMENA_PORT", Integer.toString(PORT), "PEREMENA_HOST", "127.0.0.1"));
        process = builder.start();
        awaitReady();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/api/about")).timeout(Duration.ofSeconds(5)).build();
        try (var client = HttpClient.newHttpClient()) {
            for (int i = 0; i < 1_200; i++) {
                if (!process.isAlive()) throw new IllegalStateException("the server has ended:\n" + Files.readString(home.resolve("server.log")));
                try {
                    if (client.send(request, BodyHandlers.discarding()).statusCode() == 200) return;
                } catch (IOException notYet) {
                    // it listens later
                }
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the server did not start:\n" + Files.readString(home.resolve("server.log")));
    }

    void stop(boolean kill) throws InterruptedException {
        if (kill) process.destroyForcibly();
        else process.destroy();
        if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
    }

    Connection database() throws SQLException {
        return OwnPostgres.running(home).connect();
    }

    long cpuMicros() throws IOException {
        return Cpu.ofProcess(process.pid());
    }

    Map<String, Long> threadCpuMicros() throws IOException {
        return Cpu.ofThreads(process.pid());
    }

    long postgresCpuMicros() throws IOException {
        return Cpu.ofFamily(postmaster());
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("postgres/data/postmaster.pid")).getFirst().trim());
    }

    long residentKilobytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream().filter(line -> line.startsWith("VmRSS:"))
            .map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).findFirst().orElseThrow();
    }

    /** What is alive on the heap after full collections. */
    double heapKilobytes() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var used = java.util.regex.Pattern.compile("used (\\d+)K").matcher(jcmd("GC.heap_info"));
        if (!used.find()) throw new IllegalStateException("no heap size from jcmd");
        return Double.parseDouble(used.group(1));
    }

    String jcmd(String... command) throws IOException, InterruptedException {
        var line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(process.pid())));
        line.addAll(List.of(command));
        var jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        var said = new String(jcmd.getInputStream().readAllBytes());
        jcmd.waitFor();
        return said;
    }

    @Override
    public void close() {
        try {
            if (process.isAlive()) stop(false);
            if (!Files.exists(home)) return;
            if (System.getenv("BENCH_KEEP") != null) {
                System.err.println("kept: " + home);
                return;
            }
            try (var files = Files.walk(home)) {
                for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + home + " (" + e + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
