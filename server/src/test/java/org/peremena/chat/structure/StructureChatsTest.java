package org.peremena.chat.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.ClassId;

@QuarkusTest
class StructureChatsTest {
    /** What is promised: seats follow the roster within a second. */
    private static final Duration PROMISED = Duration.ofSeconds(1);

    @Inject Rosters rosters;

    private ChatRoom room;
    private ModelSchool school;

    @BeforeEach
    void a_school_with_chats() {
        room = new ChatRoom();
        school = room.school;
    }

    @Test
    void everybody_sits_where_the_roster_says() {
        assertThat(called(school.ivan)).containsExactlyInAnyOrder("class 7Б", "subject 7Б Математика");
        assertThat(called(school.pyotr)).containsExactlyInAnyOrder("parents 7Б");
        assertThat(called(school.olga)).containsExactlyInAnyOrder("class 7Б", "parents 7Б", "subject 7Б Математика", "subject 7А Математика", "staff");
        assertThat(called(school.alla)).containsExactlyInAnyOrder("staff", "administration");
        assertThat(called(school.yura)).containsExactlyInAnyOrder("staff");
        school.ivan.get("/api/chats/{chat}/members", room.class7B().toString()).then().body("items.profile", equalTo(List.of(school.olga.profile().toString(), school.ivan.profile().toString())))
            .body("items.chatRole", equalTo(List.of("owner", "member")));
    }

    @Test
    void class_page_lists_the_chats_that_one_sits_in() {
        school.ivan.get("/api/classes/{class}/chats", school.class7B.toString()).then().body("items.kind", equalTo(List.of("class", "subject"))).body("items.label", equalTo(List.of("7Б", "7Б")))
            .body("items.subject", equalTo(Arrays.asList(null, "Математика")));
        school.yura.get("/api/classes/{class}/chats", school.class7B.toString()).then().body("items", hasSize(0));
    }

    @Test
    void transferred_pupil_is_out_of_one_class_and_in_the_other_within_a_second() {
        var old = room.class7B().toString();
        var now = room.classChat(school.class7A).toString();
        try (var ivan = Socket.open(school.ivan.cookie(), school.ivan.profile()); var olga = Socket.open(school.olga.cookie(), school.olga.profile())) {
            send(school.ivan, old, "Пока ещё здесь").then().statusCode(200);
            ivan.await("message");
            ivan.forget();
            transfer(school.class7A);
            var moved = Instant.now();
            ivan.await(event -> event.path("t").asText().equals("left") && event.path("chat").asText().equals(old));
            ivan.await(event -> event.path("t").asText().equals("joined") && event.path("chat").asText().equals(now));
            assertThat(Duration.between(moved, Instant.now())).isLessThan(PROMISED);
            var line = olga.await(event -> event.path("chat").asText().equals(old) && event.path("message").path("system").path("kind").asText().equals("transferred-out"));
            assertThat(line.path("message").path("system").path("class").asText()).isEqualTo("7А");
            assertThat(line.path("message").path("system").path("people").get(0).path("name").path("short").asText()).isEqualTo("Кузнецов Иван");

            ivan.forget();
            send(school.olga, old, "Иван перешёл в 7А").then().statusCode(200);
            olga.await(event -> event.path("message").path("text").asText().equals("Иван перешёл в 7А"));
            send(school.ivan, now, "Всем привет").then().statusCode(200);
            ivan.await(event -> event.path("message").path("text").asText().equals("Всем привет"));
            assertThat(ivan.events()).noneMatch(event -> event.path("chat").asText().equals(old));
        }
        send(school.ivan, old, "Я снова тут").then().statusCode(404);
        history(school.ivan, old, "").then().statusCode(404);
        history(school.ivan, now, "").then().body("messages.system.kind", hasItem("transferred-in"));
    }

    @Test
    void expelled_person_leaves_every_chat() {
        send(school.ivan, room.class7B(), "До свидания").then().statusCode(200);
        rosters.expel(school.school, List.of(school.ivanRow));
        await().atMost(PROMISED).untilAsserted(() -> assertThat(called(school.ivan)).isEmpty());
        await().untilAsserted(() -> assertThat(called(school.pyotr)).as("a parent without another child here leaves, too").isEmpty());
        send(school.ivan, room.class7B(), "Ещё здесь?").then().statusCode(404);
        history(school.olga, room.class7B(), "").then().body("messages.system.kind", hasItem("left"));
    }

    @Test
    void newcomer_is_announced_and_may_read_what_was_before() {
        send(school.olga, room.class7B(), "Добро пожаловать в 7Б");
        var masha = school.inside("Белова", "Мария", Set.of(Role.PUPIL), Set.of(), school.class7B);
        await().untilAsserted(() -> assertThat(called(masha)).contains("class 7Б"));
        history(masha, room.class7B(), "").then().body("messages.text", hasItem("Добро пожаловать в 7Б")).body("messages.system.kind", hasItem("joined"));
        masha.get("/api/chats/{chat}", room.class7B().toString()).then().body("readSeq", equalTo(2)).body("seq", equalTo(2));
    }

    @Test
    void filling_chats_for_the_first_time_is_no_news() {
        history(school.ivan, room.class7B(), "").then().body("messages", hasSize(0));
    }

    @Test
    void renamed_class_renames_its_chats() {
        rosters.write(school.school, new Roster(List.of(new Roster.SchoolClass(school.class7B, 8, "Б", null)), List.of(), List.of(), List.of(), List.of()), Instant.now());
        await().untilAsserted(() -> assertThat(called(school.ivan)).containsExactlyInAnyOrder("class 8Б", "subject 8Б Математика"));
    }

    @Test
    void chat_whose_subject_ended_is_readable_and_not_writable() {
        var chat = school.ivan.get("/api/chats").jsonPath().getString("chats.find { it.label == '7Б' && it.subject == 'Математика' }.id");
        send(school.olga, chat, id(), Map.of("text", "Последний урок")).then().statusCode(200);
        rosters.write(school.school, Roster.ofPeople(List.of(Roster.Person.of(school.olgaRow, school.olga.name(), school.olga.phone(), null, null, Set.of(Role.TEACHER),
            Set.of(Roster.Position.classTeacher(school.class7B), Roster.Position.subjectTeacher(school.class7A, school.mathematics)), null))), Instant.now());
        await().untilAsserted(() -> school.ivan.get("/api/chats/{chat}", chat).then().statusCode(200).body("can", not(hasItem("write"))).body("archivedAt", notNullValue()));
        school.ivan.get("/api/chats/{chat}", room.class7B().toString()).then().body("can", hasItem("write")).body("archivedAt", nullValue());
        send(school.ivan, chat, "Можно ещё?").then().statusCode(403).body("reason", equalTo("chat-read-only"));
        history(school.ivan, chat, "").then().body("messages.text", hasItem("Последний урок"));
        send(school.ivan, room.class7B(), "А здесь можно").then().statusCode(200);
    }

    @Test
    void new_deputy_is_in_the_administration_within_a_second_and_out_again() {
        var row = Map.of("family", "Соколова", "given", "Ольга", "patronymic", "Викторовна", "phone", school.olga.phone(), "roles", List.of("teacher"));
        var deputy = new java.util.HashMap<String, Object>(row);
        deputy.put("positions", List.of(Map.of("kind", "deputy", "area", "УВР"), Map.of("kind", "class-teacher", "class", school.class7B.toString())));
        try (var olga = Socket.open(school.olga.cookie(), school.olga.profile())) {
            var asked = Instant.now();
            school.alla.put("/api/organisations/{o}/members/{m}", deputy, school.school, school.olgaRow).then().statusCode(200);
            var chat = olga.await(event -> event.path("t").asText().equals("joined")).path("chat").asText();
            olga.await(event -> event.path("t").asText().equals("memberships"));
            assertThat(Duration.between(asked, Instant.now())).isLessThan(PROMISED.plusMillis(500));
            school.olga.get("/api/chats/{chat}", chat).then().statusCode(200).body("kind", equalTo("administration"));
            deputy.put("positions", List.of(Map.of("kind", "class-teacher", "class", school.class7B.toString())));
            school.alla.put("/api/organisations/{o}/members/{m}", deputy, school.school, school.olgaRow).then().statusCode(200);
            olga.await(event -> event.path("t").asText().equals("left") && event.path("chat").asText().equals(chat));
            school.olga.get("/api/chats/{chat}", chat).then().statusCode(404);
        }
    }

    private void transfer(ClassId to) {
        rosters.write(school.school, Roster.ofPeople(List.of(Roster.Person.of(school.ivanRow, school.ivan.name(), school.ivan.phone(), null, null, Set.of(Role.PUPIL), Set.of(), to))), Instant.now());
    }

    /** What a reader's words for the chat are made of; a chat out of a class or the staff has no title of its own. */
    private static String called(Map<String, ?> chat) {
        assertThat(chat).doesNotContainKey("title");
        return Stream.of("kind", "label", "subject").map(chat::get).filter(Objects::nonNull).map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static List<String> called(Person person) {
        return person.get("/api/chats").jsonPath().<Map<String, ?>>getList("chats").stream().map(StructureChatsTest::called).toList();
    }
}
