package org.peremena.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.shared.Refusal;
import org.peremena.shared.SessionId;

@QuarkusTest
class LimitsTest {
    @Inject RateLimits rates;
    private final Person olga = People.person("Соколова", "Ольга", "Викторовна");

    @Test
    void session_that_runs_wild_is_told_when_to_come_back_and_others_are_not_held_up() throws Exception {
        var yura = People.person("Чужов", "Юрий", "Олегович");
        olga.get("/api/sessions").then().statusCode(200);
        var session = SessionId.fromString(olga.get("/api/sessions").path("items[0].id"));
        try (var wild = runWild(session)) {
            await().untilAsserted(() -> olga.get("/api/sessions").then().statusCode(429).header("Retry-After", "1").contentType("application/problem+json")
                .body("reason", equalTo("shared-too-many")));
            yura.get("/api/sessions").then().statusCode(200);
        }
        await().untilAsserted(() -> olga.get("/api/sessions").then().statusCode(200));
    }

    /** Calls without end, until closed. */
    private AutoCloseable runWild(SessionId session) {
        var running = new AtomicBoolean(true);
        var thread = Thread.ofPlatform().daemon().start(() -> {
            while (running.get()) {
                try {
                    rates.checkSession(session);
                } catch (Refusal tooMany) {
                    Thread.yield();
                }
            }
        });
        return () -> {
            running.set(false);
            thread.join();
        };
    }

    @Test
    void body_over_its_limit_is_refused_and_a_shorter_one_is_read() {
        var person = olga.privately();
        person.put("/api/profile/name", Map.of("family", "Х".repeat(40_000), "given", "Оля")).then().statusCode(413)
            .contentType("application/problem+json").body("reason", equalTo("shared-too-large")).body("limit", equalTo(65536));
        person.put("/api/profile/name", Map.of("family", "Х".repeat(20_000), "given", "Оля")).then().statusCode(422);
        person.put("/api/profile/name", Map.of("family", "Соколова", "given", "Оля")).then().statusCode(204);
    }

    @Test
    void body_of_untold_length_is_bounded_too() throws IOException {
        assertThat(chunked(1)).contains(" 204 ");
        assertThat(chunked(200)).contains(" 413 ").contains("shared-too-large");
    }

    /** A body in chunks of about a kilobyte, most of it white space before the value. */
    private String chunked(int kilobytes) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var out = socket.getOutputStream();
            write(out, "PUT /api/profile/name HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + olga.cookie()
                + "\r\nPeremena-Profile: " + olga.personal() + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n");
            try {
                for (int i = 0; i < kilobytes; i++) write(out, "400\r\n" + " ".repeat(1024) + "\r\n");
                var body = "{\"family\":\"Orlova\",\"given\":\"Olya\"}";
                write(out, Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n");
            } catch (IOException refusedBeforeTheEnd) {
                // the answer has come already
            }
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Test
    void open_calls_and_rubbish_cookies_are_counted_by_address() {
        var limits = new RateLimits(new Strict());
        for (int i = 0; i < 3; i++) limits.checkOpenCall("192.0.2.1");
        var refusal = catchThrowableOfType(Refusal.class, () -> limits.checkOpenCall("192.0.2.1"));
        assertThat((Long) refusal.detail().get("retryAfter")).isPositive();
        limits.checkOpenCall("192.0.2.2");
        for (int i = 0; i < 3; i++) {
            limits.checkMisses("192.0.2.1");
            limits.noteMiss("192.0.2.1");
        }
        assertThatThrownBy(() -> limits.checkMisses("192.0.2.1")).isInstanceOf(Refusal.class);
        limits.checkMisses("192.0.2.2");
        for (int i = 0; i < 3; i++) limits.checkSession(new SessionId(UUID.randomUUID()));
    }

    private record Strict() implements LimitSettings {
        @Override
        public int sessionBurst() {
            return 1;
        }

        @Override
        public int sessionPerSecond() {
            return 1;
        }

        @Override
        public int openBurst() {
            return 3;
        }

        @Override
        public int openPerSecond() {
            return 1;
        }

        @Override
        public int missesBurst() {
            return 3;
        }

        @Override
        public int missesPerSecond() {
            return 1;
        }

        @Override
        public int bodyKibibytes() {
            return 64;
        }
    }
}
