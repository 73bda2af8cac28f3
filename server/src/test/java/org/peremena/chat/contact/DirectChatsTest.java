package org.peremena.chat.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.shared.ProfileId;

@QuarkusTest
class DirectChatsTest {
    @Inject Rosters rosters;

    private ModelSchool school;

    @BeforeEach
    void a_school_with_chats() {
        school = new ChatRoom().school;
    }

    @Test
    void there_is_one_chat_of_two_people_whoever_opens_it() {
        var hers = open(school.olga, school.pyotr).then().statusCode(200).body("kind", equalTo("direct")).body("title", equalTo("Кузнецов Пётр"))
            .body("peer", equalTo(school.pyotr.profile().toString())).body("members", equalTo(2)).extract().path("id").toString();
        open(school.pyotr, school.olga).then().statusCode(200).body("id", equalTo(hers)).body("title", equalTo("Соколова Ольга"));
        try (var olga = Socket.open(school.olga.cookie(), school.olga.profile())) {
            send(school.pyotr, hers, "Здравствуйте!").then().statusCode(200).body("role", equalTo("parent"));
            assertThat(olga.await("message").path("message").path("text").asText()).isEqualTo("Здравствуйте!");
        }
        history(school.alla, hers, "").then().statusCode(404);
    }

    @Test
    void pupils_write_to_their_class_and_to_no_other() {
        var masha = school.inside("Белова", "Мария", Set.of(Role.PUPIL), Set.of(), school.class7B);
        var kolya = school.inside("Серов", "Николай", Set.of(Role.PUPIL), Set.of(), school.class7A);
        open(school.ivan, masha).then().statusCode(200);
        open(school.ivan, kolya).then().statusCode(403).body("reason", equalTo("chat-contact-not-allowed"));
    }

    @Test
    void pupil_writes_to_staff_and_family_and_to_no_other_adult() {
        var stranger = school.inside("Чернова", "Вера", Set.of(Role.PARENT), Set.of(), null);
        open(school.ivan, school.alla).then().statusCode(200);
        open(school.ivan, school.pyotr).then().statusCode(200);
        open(school.ivan, stranger).then().statusCode(403).body("reason", equalTo("chat-contact-not-allowed"));
    }

    @Test
    void people_of_other_schools_cannot_be_told_from_nobody() {
        for (var whom : List.of(school.yura.profile(), ProfileId.random(), school.olga.profile())) {
            school.olga.put("/api/chats/direct/{profile}", "{}", whom.toString()).then().statusCode(404).body("reason", equalTo("shared-not-found"));
        }
        open(school.olga, school.alla).then().statusCode(200);
    }

    @Test
    void personal_profiles_are_nobodys_contacts() {
        school.olga.privately().put("/api/chats/direct/{profile}", "{}", school.ivan.profile().toString()).then().statusCode(404);
        school.olga.put("/api/chats/direct/{profile}", "{}", school.ivan.personal().toString()).then().statusCode(404);
    }

    @Test
    void writing_ends_with_the_tie_and_reading_stays() {
        var chat = open(school.olga, school.ivan).jsonPath().getString("id");
        send(school.olga, chat, "Не забудь дневник").then().statusCode(200);
        rosters.expel(school.school, List.of(school.ivanRow));
        await().untilAsserted(() -> school.ivan.get("/api/chats/{chat}", chat).then().statusCode(200).body("can", not(hasItem("write"))));
        send(school.ivan, chat, "А можно вернуться?").then().statusCode(403).body("reason", equalTo("chat-read-only"));
        send(school.olga, chat, "Пиши").then().statusCode(403).body("reason", equalTo("chat-read-only"));
        history(school.ivan, chat, "").then().body("messages.text", hasItem("Не забудь дневник"));
    }

    private static Response open(Person person, Person other) {
        return person.put("/api/chats/direct/{profile}", "{}", other.profile().toString());
    }
}
