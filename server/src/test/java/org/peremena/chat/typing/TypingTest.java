package org.peremena.chat.typing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;

@QuarkusTest
class TypingTest {
    @Inject Rosters rosters;
    private final ChatRoom room = new ChatRoom();
    private final ModelSchool school = room.school;
    private final String chat = room.class7B().toString();
    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void close_what_was_opened() {
        opened.forEach(Socket::close);
    }

    @Test
    void the_others_in_the_chat_see_who_types() {
        var ivan = open(school.ivan);
        var hisPhone = open(school.ivan.onAnotherDevice());
        var olga = open(school.olga);
        var alla = open(school.alla);
        load();
        ivan.send(typing(chat));
        var event = olga.await("typing");
        assertThat(event.path("chat").asText()).isEqualTo(chat);
        assertThat(event.path("profile").asText()).isEqualTo(school.ivan.profile().toString());
        passBy(olga, hisPhone);
        assertThat(ivan.all("typing")).as("not told to oneself").isEmpty();
        assertThat(hisPhone.all("typing")).isEmpty();
        assertThat(alla.all("typing")).as("has no seat").isEmpty();
    }

    @Test
    void who_has_no_seat_types_to_nobody() {
        var olga = open(school.olga);
        load();
        open(school.yura).send(typing(chat)).send(typing(room.staff().toString()));
        open(school.alla).send(typing(chat));
        open(school.ivan.privately()).send(typing(chat));
        open(school.ivan).send(typing(chat));
        olga.await("typing");
        passBy(olga);
        assertThat(olga.all("typing")).hasSize(1);
    }

    @Test
    void whoever_types_on_is_told_of_once_in_a_while() {
        var olga = open(school.olga);
        var ivan = open(school.ivan);
        load();
        for (var i = 0; i < 10; i++) ivan.send(typing(chat));
        olga.await("typing");
        passBy(olga);
        assertThat(olga.all("typing")).hasSize(1);
        await().until(() -> {
            if (ivan.isOpen()) ivan.send(typing(chat));
            return olga.all("typing").size() == 2;
        });
    }

    @Test
    void where_nobody_may_write_nobody_is_seen_typing() {
        var lessons = school.ivan.get("/api/chats").jsonPath().getString("chats.find { it.label == '7Б' && it.subject == 'Математика' }.id");
        var olga = open(school.olga);
        var ivan = open(school.ivan);
        load();
        school.ivan.get("/api/chats/{chat}/members", lessons);
        ivan.send(typing(lessons));
        olga.await("typing");
        olga.forget();
        rosters.write(school.school, Roster.ofPeople(List.of(Roster.Person.of(school.olgaRow, school.olga.name(), school.olga.phone(), null, null, Set.of(Role.TEACHER),
            Set.of(Roster.Position.classTeacher(school.class7B), Roster.Position.subjectTeacher(school.class7A, school.mathematics)), null))), Instant.now());
        await().untilAsserted(() -> school.ivan.get("/api/chats/{chat}", lessons).then().body("can", not(hasItem("write"))));
        open(school.ivan.onAnotherDevice()).send(typing(lessons)).send(typing(chat));
        assertThat(olga.await("typing").path("chat").asText()).isEqualTo(chat);
        passBy(olga);
        assertThat(olga.all("typing")).hasSize(1);
    }

    @Test
    void rubbish_is_passed_over() {
        var ivan = open(school.ivan).send("{\"t\":\"typing\"}").send(typing("x")).send("{\"t\":\"typing\",\"chat\":{}}").send(typing(ChatRoom.id().toString()));
        var olga = open(school.olga);
        load();
        ivan.send(typing(chat));
        olga.await("typing");
        assertThat(ivan.isOpen()).isTrue();
    }

    /** A message after what was typed: when it has arrived, so has everything before it. */
    private void passBy(Socket... sockets) {
        send(school.ivan, chat, "Написал").then().statusCode(200);
        for (var socket : sockets) socket.await("message");
    }

    /** Somebody has the chat on the screen. */
    private void load() {
        school.olga.get("/api/chats/{chat}", chat).then().statusCode(200);
    }

    private Socket open(Person person) {
        var socket = Socket.open(person.cookie(), person.profile());
        opened.add(socket);
        return socket;
    }

    private static String typing(String chat) {
        return "{\"t\":\"typing\",\"chat\":\"" + chat + "\"}";
    }
}
