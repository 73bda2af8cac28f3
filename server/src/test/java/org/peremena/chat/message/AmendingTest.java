package org.peremena.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.peremena.chat.ChatRoom.changes;
import static org.peremena.chat.ChatRoom.delete;
import static org.peremena.chat.ChatRoom.edit;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Socket;
import org.peremena.cast.TestClock;
import org.peremena.chat.ChatRoom;
import org.peremena.shared.ChatId;

@QuarkusTest
class AmendingTest {
    @Inject TestClock clock;
    @Inject Jdbi jdbi;

    private ModelSchool school;
    private ChatId chat;
    private final UUID message = id();
    private int rev;

    @BeforeEach
    void a_message_of_ivan() {
        var room = new ChatRoom();
        school = room.school;
        chat = room.class7B();
        send(school.ivan, chat, message, Map.of("text", "Првет"));
        rev = history(school.ivan, chat, "").jsonPath().getInt("rev");
    }

    @AfterEach
    void clock_back() {
        clock.reset();
    }

    @Test
    void author_edits_and_the_others_see_it() {
        try (var olga = Socket.open(school.olga.cookie(), school.olga.profile())) {
            edit(school.ivan, chat, message, "Привет").then().statusCode(200).body("text", equalTo("Привет")).body("rev", equalTo(rev + 1)).body("editedAt", notNullValue());
            var event = olga.await("changed");
            assertThat(event.path("message").path("text").asText()).isEqualTo("Привет");
            assertThat(event.path("rev").asInt()).isEqualTo(rev + 1);
        }
        changes(school.olga, Map.of(chat.toString(), List.of(1, rev))).then().body("chats[0].changed.text", contains("Привет")).body("chats[0].messages", hasSize(0));
        assertThat(said(chat)).containsExactly("Првет");
    }

    @Test
    void nobody_edits_what_another_wrote() {
        edit(school.olga, chat, message, "Исправила").then().statusCode(403).body("reason", equalTo("chat-not-the-author"));
        edit(school.yura, chat, message, "Исправил").then().statusCode(404);
        edit(school.ivan, chat, id(), "Чего нет").then().statusCode(404);
    }

    @Test
    void editing_ends_after_a_day() {
        clock.forward(Duration.ofHours(24).minusMinutes(1));
        edit(school.ivan.onAnotherDevice(), chat, message, "Привет").then().statusCode(200);
        clock.forward(Duration.ofMinutes(2));
        edit(school.ivan.onAnotherDevice(), chat, message, "Поздно").then().statusCode(403).body("reason", equalTo("chat-too-late")).body("hours", equalTo(24));
        delete(school.ivan.onAnotherDevice(), chat, message).then().statusCode(403).body("reason", equalTo("chat-too-late"));
        delete(school.olga.onAnotherDevice(), chat, message).then().statusCode(200);
    }

    @Test
    void deleted_for_all_is_gone_for_all_and_kept_as_evidence() {
        delete(school.ivan, chat, message).then().statusCode(200).body("text", nullValue()).body("deletedAt", notNullValue()).body("rev", equalTo(rev + 1));
        delete(school.ivan, chat, message).then().statusCode(200).body("rev", equalTo(rev + 1));
        history(school.olga, chat, "").then().body("messages", hasSize(1)).body("messages[0].text", nullValue());
        edit(school.ivan, chat, message, "Снова").then().statusCode(410).body("reason", equalTo("chat-message-deleted"));
        assertThat(said(chat)).containsExactly("Првет");
    }

    @Test
    void pupil_does_not_delete_what_the_teacher_wrote() {
        var hers = id();
        send(school.olga, chat, hers, Map.of("text", "Завтра контрольная"));
        delete(school.ivan, chat, hers).then().statusCode(403).body("reason", equalTo("chat-not-the-author"));
        delete(school.olga, chat, message).then().statusCode(200);
    }

    @Test
    void quotation_goes_with_the_message() {
        send(school.olga, chat, id(), Map.of("text", "И тебе", "replyTo", 1));
        delete(school.ivan, chat, message).then().statusCode(200);
        history(school.olga, chat, "").then().body("rev", equalTo(rev + 2)).body("messages[1].replyTo.seq", equalTo(1)).body("messages[1].replyTo.text", nullValue()).body("messages[1].rev", equalTo(rev + 2));
    }

    @Test
    void saving_without_a_change_changes_nothing() {
        edit(school.ivan, chat, message, "Првет").then().statusCode(200).body("rev", nullValue()).body("editedAt", nullValue());
    }

    private List<String> said(ChatId where) {
        return jdbi.withHandle(handle -> handle.createQuery("select body from chat.message_version where chat_id = :chat order by version").bind("chat", where).mapTo(String.class).list());
    }
}
