package org.peremena.chat.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.peremena.chat.ChatRoom.changes;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.chat.ChatRoom;
import org.peremena.shared.ChatId;

@QuarkusTest
class SendingTest {
    private ChatRoom room;
    private ModelSchool school;
    private ChatId chat;

    @BeforeEach
    void a_school_with_chats() {
        room = new ChatRoom();
        school = room.school;
        chat = room.class7B();
    }

    @Test
    void what_one_writes_the_others_read() {
        var id = id();
        send(school.olga, chat, id, Map.of("text", "Завтра собрание")).then().statusCode(200).body("id", equalTo(id.toString())).body("seq", equalTo(1))
            .body("author", equalTo(school.olga.profile().toString())).body("role", equalTo("teacher")).body("text", equalTo("Завтра собрание")).body("rev", nullValue());
        history(school.ivan, chat, "").then().statusCode(200).body("messages.text", contains("Завтра собрание")).body("seq", equalTo(1)).body("hasBefore", equalTo(false))
            .body("people.name.short", contains("Соколова Ольга"));
        school.ivan.get("/api/chats").then().statusCode(200).body("chats[0].id", equalTo(chat.toString())).body("chats[0].title", equalTo("7Б · Класс"))
            .body("chats[0].last.text", equalTo("Завтра собрание")).body("chats[0].readSeq", equalTo(0)).body("chats[0].seq", equalTo(1));
    }

    @Test
    void stranger_cannot_tell_whether_the_chat_exists() {
        for (var where : List.of(chat, ChatId.random())) {
            send(school.yura, where, "Здравствуйте").then().statusCode(404).body("reason", equalTo("shared-not-found"));
            history(school.yura, where, "").then().statusCode(404).body("reason", equalTo("shared-not-found"));
            school.yura.get("/api/chats/{chat}", where.toString()).then().statusCode(404).body("reason", equalTo("shared-not-found"));
        }
        history(school.olga, chat, "").then().statusCode(200);
    }

    @Test
    void client_asks_what_it_missed() {
        send(school.olga, chat, "раз");
        send(school.ivan, chat, "два");
        changes(school.ivan, Map.of(chat.toString(), List.of(1, 0))).then().statusCode(200).body("chats.id", contains(chat.toString())).body("chats[0].messages.text", contains("два"))
            .body("chats[0].more", equalTo(false)).body("left", hasSize(0));
        var all = school.ivan.get("/api/chats").jsonPath().getList("chats.id");
        assertThat(changes(school.ivan, Map.of(chat.toString(), List.of(2, 0))).jsonPath().getList("joined")).hasSize(all.size() - 1);
        changes(school.yura, Map.of(chat.toString(), List.of(2, 0))).then().body("left", contains(chat.toString())).body("chats", hasSize(0));
    }
}
