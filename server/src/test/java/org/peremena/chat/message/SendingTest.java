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
        school.ivan.get("/api/chats").then().statusCode(200).body("chats[0].id", equalTo(chat.toString())).body("chats[0].kind", equalTo("class")).body("chats[0].label", equalTo("7Б"))
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

    @Test
    void same_message_again_answers_the_same() {
        var id = id();
        var first = send(school.ivan, chat, id, Map.of("text", "один раз")).asString();
        assertThat(send(school.ivan, chat, id, Map.of("text", "один раз")).asString()).isEqualTo(first);
        assertThat(send(school.ivan, chat, id, Map.of("text", "другими словами")).asString()).isEqualTo(first);
        history(school.olga, chat, "").then().body("messages", hasSize(1)).body("seq", equalTo(1));
    }

    @Test
    void same_message_from_many_devices_at_once_is_one() {
        var id = id();
        var answers = at_once(16, () -> send(school.ivan, chat, id, Map.of("text", "один раз")).asString());
        assertThat(answers).hasSize(16).containsOnly(answers.getFirst());
        assertThat(answers.getFirst()).contains("\"seq\":1");
        history(school.olga, chat, "").then().body("messages", hasSize(1)).body("seq", equalTo(1));
    }

    @Test
    void id_of_another_is_a_conflict() {
        var id = id();
        send(school.ivan, chat, id, Map.of("text", "моё")).then().statusCode(200);
        send(school.olga, chat, id, Map.of("text", "чужое")).then().statusCode(409).body("reason", equalTo("chat-id-taken"));
        send(school.olga, room.staff(), id, Map.of("text", "в другом чате номер свободен")).then().statusCode(200);
        history(school.olga, chat, "").then().body("seq", equalTo(1));
    }

    @Test
    void four_thousand_characters_fit_and_one_more_does_not() {
        send(school.ivan, chat, "🎈".repeat(4_000)).then().statusCode(200);
        send(school.ivan, chat, "🎈".repeat(4_001)).then().statusCode(422).body("reason", equalTo("chat-text-too-long")).body("errors[0].pointer", equalTo("/text"));
    }

    @Test
    void something_must_be_visible() {
        for (var nothing : List.of("", "  \n\t ", "\u200b\ufeff")) send(school.ivan, chat, nothing).then().statusCode(422).body("reason", equalTo("chat-text-blank"));
        send(school.ivan, chat, " . ").then().statusCode(200).body("text", equalTo(" . "));
    }

    @Test
    void broken_characters_are_refused_and_whole_ones_kept() {
        for (var broken : List.of("\\u0000", "a\\ud83c", "\\udf88b", "\\udf88\\ud83c")) {
            school.ivan.asks().contentType("application/json").body("{\"text\":\"" + broken + "\"}").put("/api/chats/{chat}/messages/{id}", chat.toString(), id())
                .then().statusCode(422).body("reason", equalTo("chat-text-broken"));
        }
        school.ivan.asks().contentType("application/json").body("{\"text\":\"\\ud83c\\udf88\"}").put("/api/chats/{chat}/messages/{id}", chat.toString(), id())
            .then().statusCode(200).body("text", equalTo("🎈"));
    }

    @Test
    void only_members_are_mentioned() {
        send(school.olga, chat, id(), Map.of("text", "Иван!", "mentions", List.of(school.ivan.profile().toString()))).then().statusCode(200)
            .body("mentions", contains(school.ivan.profile().toString()));
        send(school.olga, chat, id(), Map.of("text", "Юрий!", "mentions", List.of(school.yura.profile().toString()))).then().statusCode(422)
            .body("reason", equalTo("chat-mention-not-member"));
        school.ivan.get("/api/chats/{chat}", chat.toString()).then().body("firstMention", equalTo(1));
        school.olga.get("/api/chats/{chat}", chat.toString()).then().body("firstMention", nullValue());
    }

    @Test
    void answers_quote_what_they_answer() {
        send(school.olga, chat, "Кто дежурит?");
        send(school.ivan, chat, id(), Map.of("text", "Я", "replyTo", 1)).then().statusCode(200).body("replyTo.seq", equalTo(1)).body("replyTo.text", equalTo("Кто дежурит?"))
            .body("replyTo.author", equalTo(school.olga.profile().toString()));
        history(school.olga, chat, "").then().body("messages[1].replyTo.text", equalTo("Кто дежурит?"));
        send(school.ivan, chat, id(), Map.of("text", "Я", "replyTo", 7)).then().statusCode(422).body("reason", equalTo("chat-reply-unknown"));
    }

    @Test
    void history_pages_both_ways_and_around() {
        for (var i = 1; i <= 10; i++) send(school.ivan, chat, "№ " + i);
        history(school.olga, chat, "?limit=3").then().body("messages.seq", contains(8, 9, 10)).body("hasBefore", equalTo(true)).body("hasAfter", equalTo(false));
        history(school.olga, chat, "?before=4&limit=200").then().body("messages.seq", contains(1, 2, 3)).body("hasBefore", equalTo(false)).body("hasAfter", equalTo(true));
        history(school.olga, chat, "?after=8").then().body("messages.seq", contains(9, 10)).body("hasBefore", equalTo(true)).body("hasAfter", equalTo(false));
        history(school.olga, chat, "?around=5&limit=4").then().body("messages.seq", contains(3, 4, 5, 6)).body("hasBefore", equalTo(true)).body("hasAfter", equalTo(true));
        history(school.olga, chat, "?after=10").then().body("messages", hasSize(0)).body("hasBefore", equalTo(true)).body("hasAfter", equalTo(false));
    }

    @Test
    void history_asked_for_beyond_its_ends_answers_what_is_nearest() {
        history(school.olga, chat, "").then().statusCode(200).body("messages", hasSize(0)).body("hasBefore", equalTo(false)).body("hasAfter", equalTo(false)).body("seq", equalTo(0));
        for (var i = 1; i <= 10; i++) send(school.ivan, chat, "№ " + i);
        history(school.olga, chat, "?before=1").then().body("messages", hasSize(0)).body("hasBefore", equalTo(false)).body("hasAfter", equalTo(true));
        history(school.olga, chat, "?around=1&limit=4").then().body("messages.seq", contains(1, 2));
        history(school.olga, chat, "?around=-7&limit=4").then().body("messages.seq", contains(1, 2));
        history(school.olga, chat, "?after=-7&limit=2").then().body("messages.seq", contains(1, 2));
        for (var beyond : List.of("11", "99", "" + Long.MAX_VALUE)) {
            history(school.olga, chat, "?before=" + beyond + "&limit=2").then().body("messages.seq", contains(9, 10)).body("seq", equalTo(10));
            history(school.olga, chat, "?around=" + beyond + "&limit=4").then().body("messages.seq", contains(9, 10));
            history(school.olga, chat, "?after=" + beyond).then().body("messages", hasSize(0)).body("hasBefore", equalTo(true)).body("hasAfter", equalTo(false));
        }
    }

    @Test
    void personal_profile_has_no_learning_chats() {
        school.ivan.privately().get("/api/chats").then().statusCode(200).body("chats", hasSize(0));
        send(school.ivan.privately(), chat, "Привет").then().statusCode(404);
        send(school.ivan, chat, "Привет").then().statusCode(200);
    }

    @Test
    void who_writes_like_a_script_is_slowed_down() {
        var statuses = at_once(90, () -> send(school.ivan, chat, "флуд").statusCode());
        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
        send(school.olga, chat, "А мне можно").then().statusCode(200);
    }

    private static <T> List<T> at_once(int many, java.util.concurrent.Callable<T> call) {
        try (var threads = java.util.concurrent.Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(java.util.Collections.nCopies(many, call)).stream().map(java.util.concurrent.Future::resultNow).toList();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
