package org.peremena.chat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.Ports;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** The built program as a school starts it: a process of its own with its own PostgreSQL, both of which can be killed. */
final class Program implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    final int port = Ports.free();
    private final Path jar = Path.of(System.getProperty("peremena.jar", "target/peremena.jar")).toAbsolutePath();
    /** Where the build has rehearsed, starts are quick; where the file is not there, they are not. */
    private final Path rehearsal = jar.resolveSibling("peremena.aot");
    private final Path home;
    private final Map<String, String> environment;
    private @Nullable Process process;

    Program(Path home) {
        this(home, Map.of());
    }

    Program(Path home, Map<String, String> environment) {
        assertThat(jar).as("the built jar").exists();
        this.home = home;
        this.environment = environment;
    }

    void start() throws IOException, InterruptedException {
        var launcher = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ProcessBuilder(launcher, "-Xmx700m", "-XX:+UseG1GC", "-XX:+UseCompactObjectHeaders", "-XX:TieredStopAtLevel=1", "-XX:AOTCache=" + rehearsal, "-Xlog:aot*=off", "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow", "-Dperemena.chat.pace.burst=1000000", "-Dperemena.chat.pace.per-second=1000000", "-Dperemena.limits.session-burst=1000000",
            "-Dperemena.limits.session-per-second=1000000", "-jar", jar.toString());
        command.environment().putAll(Map.of("PEREMENA_HOST", "127.0.0.1", "PEREMENA_PORT", String.valueOf(port), "PEREMENA_HOME", home.resolve("var").toString()));
        command.environment().remove("PEREMENA_DATABASE_URL");
        command.environment().putAll(environment);
        process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("log").toFile())).start();
        awaitAnswer();
        RestAssured.port = port;
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

    /** Somebody of the demo, on a device of their own. */
    static Person signedIn(String key) {
        var answer = Person.browser().contentType("application/json").body(Map.of("key", key)).post("/api/demo/sign-in").then().statusCode(200).extract();
        var profile = ProfileId.fromString(answer.jsonPath().getString("profiles.find { it.kind == 'learning' }.id"));
        return new Person(new PersonName("Демо", key, null), answer.path("phone"), AccountId.fromString(answer.path("id")), profile, profile, People.pair(answer.header("Set-Cookie")));
    }

    @Override
    public void close() throws InterruptedException {
        stop();
    }

    /** As a service manager does. */
    void stop() throws InterruptedException {
        if (process == null) return;
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
