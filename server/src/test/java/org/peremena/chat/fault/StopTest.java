package org.peremena.chat.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peremena.cast.Person;
import org.peremena.cast.PostgresForTests;
import org.peremena.cast.Socket;
import org.peremena.chat.overview.SyncingClient;
import org.peremena.shared.database.OwnPostgres;

/** An orderly stop of the server, and of the database alone. Needs the built jar, like {@link KillTest}. */
@Tag("jar")
class StopTest {
    private static final List<String> PEOPLE = List.of("class-teacher", "deputy", "subject-teacher", "pupil", "parent");

    private Path home;

    @BeforeEach
    void place() {
        home = PostgresForTests.temporary("peremena-stop-");
    }

    @AfterEach
    void away() {
        PostgresForTests.delete(home);
    }

    @Test
    void every_socket_hears_that_the_server_restarts_and_finds_everything_after_it() throws Exception {
        try (var program = new Program(home)) {
            program.start();
            var people = PEOPLE.stream().map(Program::signedIn).toList();
            var clients = people.stream().map(person -> new SyncingClient(person, null)).toList();
            clients.forEach(SyncingClient::connect);
            var sockets = new ArrayList<Socket>();
            for (var person : people) for (var i = 0; i < 10; i++) sockets.add(Socket.open(program.port, person.cookie(), person.profile()));
            var chat = chat(people.getFirst());
            send(people.getFirst(), chat, "Перед перезапуском").then().statusCode(200);
            program.stop();
            for (var socket : sockets) assertThat(socket.awaitClose()).isEqualTo(1012);
            sockets.forEach(Socket::close);
            program.start();
            for (var client : clients) {
                client.catchUpQuietly();
                client.connect();
                assertThat(SyncingClient.asText(client.chats())).isEqualTo(SyncingClient.asText(SyncingClient.fresh(client.person)));
            }
            history(people.getFirst(), chat, "").then().body("messages.last().text", equalTo("Перед перезапуском"));
        }
    }

    @Test
    void while_the_database_is_away_people_are_told_to_come_again_and_lose_nothing() throws Exception {
        var database = OwnPostgres.start(home.resolve("database"), PostgresForTests.binaries(), Map.of());
        var address = database.address();
        var url = "postgresql://" + address.user() + ":" + address.password() + "@" + address.url().substring("jdbc:postgresql://".length());
        try (var program = new Program(home, Map.of("PEREMENA_DATABASE_URL", url))) {
            program.start();
            var teacher = Program.signedIn("class-teacher");
            var chat = chat(teacher);
            send(teacher, chat, "До").then().statusCode(200);
            var listening = Socket.open(program.port, teacher.cookie(), teacher.profile());
            database.close();
            var id = id();
            send(teacher, chat, id, Map.of("text", "Во время")).then().statusCode(503).contentType("application/problem+json").header("Retry-After", equalTo("3")).body("reason", oneOf("chat-busy", "shared-unavailable"));
            history(teacher, chat, "").then().statusCode(503).header("Retry-After", equalTo("3")).body("reason", equalTo("shared-unavailable"));
            Person.browser().contentType("application/json").body(Map.of("phone", "+79005550123")).post("/api/sign-in/codes").then().statusCode(503).body("reason", equalTo("shared-unavailable"));
            database = OwnPostgres.start(home.resolve("database"), PostgresForTests.binaries(), Map.of());
            assertThat(database.address()).isEqualTo(address);
            await().atMost(Duration.ofSeconds(30)).until(() -> send(teacher, chat, id, Map.of("text", "Во время")).statusCode() == 200);
            send(teacher, chat, id, Map.of("text", "Во время")).then().statusCode(200);
            listening.await(event -> event.path("message").path("text").asText().equals("Во время"));
            assertThat(listening.isOpen()).as("who has no need of the database notices nothing").isTrue();
            var texts = history(teacher, chat, "").then().statusCode(200).extract().jsonPath().getList("messages.text", String.class);
            assertThat(Collections.frequency(texts, "Во время")).isOne();
            assertThat(texts).contains("До");
        } finally {
            database.close();
        }
    }

    private static String chat(Person person) {
        return person.get("/api/chats").jsonPath().getString("chats.find { it.can.contains('write') }.id");
    }
}
