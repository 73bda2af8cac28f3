package org.peremena.chat.message;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.chat.ChatRoom;
import org.peremena.shared.ChatId;

/** A plain message of somebody whom the server remembers goes a shorter way: both ways answer alike, and the shorter one refuses nothing by itself. */
@QuarkusTest
class PlainSendTest {
    /** What browsers send. */
    private static final String SHORT = "application/json";
    private static final List<String> BOTH_WAYS = List.of(SHORT, "application/json;charset=utf-8");

    private ModelSchool school;
    private ChatId chat;

    @BeforeEach
    void chat_that_is_in_memory() {
        var room = new ChatRoom();
        school = room.school;
        chat = room.class7B();
        for (var person : List.of(school.olga, school.ivan, school.yura)) person.get("/api/chats").then().statusCode(200);
        send(school.olga, chat, "Доброе утро").then().statusCode(200);
    }

    @Test
    void both_ways_answer_alike() {
        var reference = school.ivan.get("/api/chats/" + chat + "/messages");
        for (var way : BOTH_WAYS) {
            var id = id();
            var first = put(school.ivan, way, id, "{\"text\":\"Я заболел 🤒\",\"mentions\":[\"" + school.olga.profile() + "\"]}");
            first.then().statusCode(200).contentType("application/json").body("id", equalTo(id.toString())).body("text", equalTo("Я заболел 🤒"))
                .body("author", equalTo(school.ivan.profile().toString())).body("role", equalTo("pupil")).body("mentions", contains(school.olga.profile().toString()));
            for (var again : BOTH_WAYS) assertThat(put(school.ivan, again, id, "{\"text\":\"другое\"}").asString()).isEqualTo(first.asString());
            assertThat(first.header("Content-Encoding")).as("the short way does not compress").isEqualTo(way.equals(SHORT) ? null : "gzip");
            for (var header : List.of("Content-Type", "Content-Security-Policy", "X-Content-Type-Options")) assertThat(first.header(header)).isEqualTo(reference.header(header));
        }
        history(school.olga, chat, "").then().body("messages", hasSize(3));
    }

    @Test
    void both_ways_refuse_alike() {
        for (var way : BOTH_WAYS) {
            refused(put(school.ivan, way, id(), "{\"text\":\"  \"}"), 422, "chat-text-blank");
            refused(put(school.ivan, way, id(), "{\"text\":"), 422, "shared-invalid");
            refused(put(school.ivan, way, id(), "{}"), 422, "shared-invalid");
            refused(put(school.ivan, way, id(), "null"), 422, "shared-invalid");
            refused(put(school.ivan, way, id(), "{\"text\":\"а\",\"colour\":\"red\"}"), 422, "shared-invalid");
            refused(put(school.ivan, way, id(), "{\"text\":\"а\",\"replyTo\":99}"), 422, "chat-reply-unknown");
            refused(put(school.ivan, way, id(), "{\"text\":\"" + "а".repeat(4_001) + "\"}"), 422, "chat-text-too-long");
            refused(put(school.ivan, way, id(), "{\"text\":\"" + "а".repeat(40_000) + "\"}"), 413, "shared-too-large");
            refused(put(school.yura, way, id(), "{\"text\":\"а\"}"), 404, "shared-not-found");
            refused(school.ivan.privately().asks().contentType(way).body("{\"text\":\"а\"}").put(path(id())), 404, "shared-not-found");
            refused(school.ivan.as(school.olga.profile()).contentType(way).body("{\"text\":\"а\"}").put(path(id())), 401, "identity-signed-out");
            refused(Person.browser().contentType(way).body("{\"text\":\"а\"}").put(path(id())), 401, "identity-signed-out");
            refused(given().header("Sec-Fetch-Site", "cross-site").header("Cookie", school.ivan.cookie()).header("Peremena-Profile", school.ivan.profile().toString()).contentType(way).body("{\"text\":\"а\"}").put(path(id())), 403, "shared-other-origin");
            refused(school.ivan.asks().contentType(way).body("{\"text\":\"а\"}").put("/api/chats/" + chat + "/messages/1"), 404, "shared-not-found");
            refused(school.ivan.asks().accept("text/html").contentType(way).body("{\"text\":\"а\"}").put(path(id())), 406, "shared-not-acceptable");
        }
        history(school.olga, chat, "").then().body("messages", hasSize(1));
    }

    @Test
    void number_of_another_is_a_conflict_both_ways() {
        var id = id();
        put(school.olga, SHORT, id, "{\"text\":\"моё\"}").then().statusCode(200);
        for (var way : BOTH_WAYS) refused(put(school.ivan, way, id, "{\"text\":\"чужое\"}"), 409, "chat-id-taken");
    }

    private Response put(Person person, String way, UUID id, String body) {
        return person.asks().contentType(way).body(body).put(path(id));
    }

    private String path(UUID id) {
        return "/api/chats/" + chat + "/messages/" + id;
    }

    private static void refused(Response answer, int status, String reason) {
        answer.then().statusCode(status).contentType("application/problem+json").body("reason", equalTo(reason));
    }
}
