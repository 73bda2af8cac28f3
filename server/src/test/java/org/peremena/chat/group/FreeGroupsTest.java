package org.peremena.chat.group;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Rosters;

@QuarkusTest
class FreeGroupsTest {
    @Inject Rosters rosters;

    private ChatRoom room;
    private ModelSchool school;
    private final String group = id().toString();

    @BeforeEach
    void a_school_with_chats() {
        room = new ChatRoom();
        school = room.school;
    }

    @Test
    void teacher_opens_a_group_and_its_people_hear_of_it() {
        try (var pyotr = Socket.open(school.pyotr.cookie(), school.pyotr.profile())) {
            open(school.olga, "Поездка  в музей ", school.pyotr, school.alla).then().statusCode(200).body("title", equalTo("Поездка в музей")).body("kind", equalTo("group"))
                .body("members", equalTo(3)).body("can", hasItems("write", "rename", "add-members", "remove-members", "leave"));
            pyotr.await(event -> event.path("t").asText().equals("joined") && event.path("chat").asText().equals(group));
        }
        open(school.olga, "Ещё раз", school.pyotr).then().statusCode(200).body("title", equalTo("Поездка в музей"));
        send(school.pyotr, group, "Когда?").then().statusCode(200);
        history(school.alla, group, "").then().body("messages[0].system.kind", equalTo("created")).body("messages[1].text", equalTo("Когда?"));
    }

    @Test
    void pupils_and_parents_open_groups_only_where_the_school_lets_them() {
        open(school.ivan, "Без взрослых").then().statusCode(403).body("reason", equalTo("chat-groups-not-allowed"));
        open(school.pyotr, "Без учителей").then().statusCode(403).body("reason", equalTo("chat-groups-not-allowed"));
        open(school.alla, "С учителями", school.olga).then().statusCode(200);
    }

    @Test
    void nobody_is_taken_into_a_group_whom_one_may_not_write_to() {
        open(school.olga, "Гости", school.yura).then().statusCode(404);
        open(school.olga, "Свои", school.ivan).then().statusCode(200);
        school.ivan.put("/api/chats/{chat}/members/{profile}", "{}", group, school.alla.profile().toString()).then().statusCode(403).body("reason", equalTo("chat-not-leading"));
        school.olga.put("/api/chats/{chat}/members/{profile}", "{}", group, school.alla.profile().toString()).then().statusCode(200).body("members", equalTo(3));
    }

    @Test
    void id_of_anothers_group_is_taken() {
        open(school.olga, "Моя", school.alla).then().statusCode(200);
        open(school.alla, "Тоже моя").then().statusCode(409).body("reason", equalTo("chat-id-taken"));
    }

    @Test
    void owner_renames_and_members_do_not() {
        open(school.olga, "Старое", school.alla);
        school.alla.patch("/api/chats/{chat}", Map.of("title", "Чужое"), group).then().statusCode(403).body("reason", equalTo("chat-not-leading"));
        school.olga.patch("/api/chats/{chat}", Map.of("title", "  "), group).then().statusCode(422).body("reason", equalTo("chat-title-blank"));
        school.olga.patch("/api/chats/{chat}", Map.of("title", "Новое"), group).then().statusCode(200).body("title", equalTo("Новое"));
        history(school.alla, group, "").then().body("messages.system.title", hasItem("Новое"));
        school.olga.patch("/api/chats/{chat}", Map.of("title", "Чат класса"), room.class7B().toString()).then().statusCode(403).body("reason", equalTo("chat-not-a-free-group"));
    }

    @Test
    void removed_person_hears_nothing_more() {
        open(school.olga, "Группа", school.ivan, school.alla);
        try (var ivan = Socket.open(school.ivan.cookie(), school.ivan.profile()); var alla = Socket.open(school.alla.cookie(), school.alla.profile())) {
            school.alla.delete("/api/chats/{chat}/members/{profile}", group, school.ivan.profile().toString()).then().statusCode(403);
            school.olga.delete("/api/chats/{chat}/members/{profile}", group, school.ivan.profile().toString()).then().statusCode(204);
            ivan.await("left");
            ivan.forget();
            send(school.olga, group, "Иван нас не слышит");
            alla.await(event -> event.path("message").path("text").asText().equals("Иван нас не слышит"));
            org.assertj.core.api.Assertions.assertThat(ivan.all("message")).isEmpty();
        }
        history(school.ivan, group, "").then().statusCode(404);
    }

    @Test
    void group_of_whom_leaves_falls_to_the_next() {
        open(school.olga, "Группа", school.alla);
        school.olga.delete("/api/chats/{chat}/members/me", group).then().statusCode(204);
        school.olga.get("/api/chats/{chat}", group).then().statusCode(404);
        school.alla.get("/api/chats/{chat}", group).then().body("members", equalTo(1)).body("can", hasItem("rename"));
        school.alla.delete("/api/chats/{chat}/members/me", room.staff().toString()).then().statusCode(403).body("reason", equalTo("chat-not-a-free-group"));
    }

    @Test
    void who_leaves_the_school_leaves_its_groups() {
        open(school.olga, "Группа", school.ivan);
        rosters.expel(school.school, List.of(school.ivanRow));
        await().untilAsserted(() -> school.ivan.get("/api/chats/{chat}", group).then().statusCode(404));
        school.olga.get("/api/chats/{chat}/members", group).then().body("items.profile", contains(school.olga.profile().toString()));
    }

    private Response open(Person person, String title, Person... members) {
        return person.put("/api/chats/{chat}", Map.of("title", title, "members", Arrays.stream(members).map(member -> member.profile().toString()).toList()), group);
    }
}
