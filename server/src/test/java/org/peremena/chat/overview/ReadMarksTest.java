package org.peremena.chat.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.peremena.chat.ChatRoom.changes;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.shared.ProfileId;

@QuarkusTest
class ReadMarksTest {
    @Inject Jdbi jdbi;

    private ModelSchool school;
    private String chat;

    @BeforeEach
    void three_messages() {
        var room = new ChatRoom();
        school = room.school;
        chat = room.class7B().toString();
        for (var text : List.of("раз", "два", "три")) send(school.olga, chat, text);
    }

    @Test
    void unread_is_what_was_not_read() {
        view(school.ivan).body("readSeq", equalTo(0)).body("seq", equalTo(3));
        read(school.ivan, 2).then().statusCode(204);
        view(school.ivan).body("readSeq", equalTo(2)).body("othersReadSeq", equalTo(3));
        view(school.olga).body("readSeq", equalTo(3)).body("othersReadSeq", equalTo(2));
    }

    @Test
    void mark_is_kept_and_never_goes_back() {
        read(school.ivan, 3);
        read(school.ivan, 1);
        await().untilAsserted(() -> assertThat(stored(school.ivan.profile())).isEqualTo(3));
        view(school.ivan).body("readSeq", equalTo(3));
    }

    @Test
    void nobody_has_read_what_is_not_written() {
        read(school.ivan, 1_000_000).then().statusCode(204);
        view(school.ivan).body("readSeq", equalTo(3));
    }

    @Test
    void others_hear_of_it_once_however_fast_one_scrolls() {
        try (var olga = Socket.open(school.olga.cookie(), school.olga.profile()); var ivan = Socket.open(school.ivan.onAnotherDevice().cookie(), school.ivan.profile())) {
            for (var seq = 1; seq <= 3; seq++) read(school.ivan, seq);
            var event = olga.await(one -> one.path("t").asText().equals("read") && one.path("seq").asLong() == 3);
            assertThat(event.path("profile").asText()).isEqualTo(school.ivan.profile().toString());
            ivan.await("read");
            assertThat(olga.all("read")).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void stranger_marks_nothing() {
        read(school.yura, 1).then().statusCode(404);
        read(school.ivan, 1).then().statusCode(204);
    }

    @Test
    void marks_that_moved_are_among_what_was_missed_for_who_asks() {
        var known = List.<Number>of(3, rev(), 0, 3);
        changes(school.ivan, Map.of(chat, known)).then().body("chats", hasSize(0));
        read(school.ivan, 3);
        changes(school.ivan, Map.of(chat, known)).then().body("chats", hasSize(1)).body("chats[0].readSeq", equalTo(3)).body("chats[0].messages", hasSize(0));
        changes(school.ivan, Map.of(chat, List.of(3, rev()))).then().body("chats", hasSize(0));
    }

    private int rev() {
        return school.ivan.get("/api/chats/{chat}", chat).jsonPath().getInt("rev");
    }

    private Response read(Person person, long seq) {
        return person.put("/api/chats/{chat}/read", Map.of("seq", seq), chat);
    }

    private io.restassured.response.ValidatableResponse view(Person person) {
        return person.get("/api/chats/{chat}", chat).then().statusCode(200);
    }

    private long stored(ProfileId profile) {
        return jdbi.withHandle(handle -> handle.createQuery("select read_seq from chat.seat where chat_id = :chat::uuid and profile_id = :profile").bind("chat", chat).bind("profile", profile).mapTo(Long.class).one());
    }
}
