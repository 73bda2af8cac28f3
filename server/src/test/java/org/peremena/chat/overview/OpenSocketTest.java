package org.peremena.chat.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.cast.TestClock;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.shared.Job;

/** What happens to a socket that stays open while the right to it ends, and to one that cannot keep up. */
@QuarkusTest
class OpenSocketTest {
    private static final int LONG_MESSAGES = 150;

    @Inject Rosters rosters;
    @Inject TestClock clock;
    @Inject @Any Instance<Job> jobs;
    private final ChatRoom room = new ChatRoom();
    private final ModelSchool school = room.school;
    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void put_everything_right() {
        clock.reset();
        opened.forEach(Socket::close);
    }

    @Test
    void expelled_pupil_is_told_so_and_then_nothing_more() {
        var ivan = open(school.ivan);
        var olga = open(school.olga);
        send(school.olga, room.class7B(), "Все здесь?").then().statusCode(200);
        ivan.await("message");
        rosters.expel(school.school, List.of(school.ivanRow));
        ivan.await("left", 2);
        ivan.await("memberships");
        ivan.forget();
        send(school.olga, room.class7B(), "Иван выбыл").then().statusCode(200);
        olga.await(event -> event.path("message").path("text").asText().equals("Иван выбыл"));
        school.olga.put("/api/chats/{chat}/read", Map.of("seq", 3), room.class7B().toString()).then().statusCode(204);
        olga.send("{\"t\":\"typing\",\"chat\":\"" + room.class7B() + "\"}");
        send(school.olga, room.class7B(), "Кто дежурит?").then().statusCode(200);
        olga.await(event -> event.path("message").path("text").asText().equals("Кто дежурит?"));
        assertThat(ivan.events()).isEmpty();
        assertThat(ivan.isOpen()).as("the account is not the school's to close").isTrue();
    }

    @Test
    void revoking_a_device_closes_its_socket_and_no_other() {
        var phone = school.ivan.onAnotherDevice();
        var onPhone = open(phone);
        var here = open(school.ivan);
        String session = phone.get("/api/sessions").path("items.find { it.current }.id");
        school.ivan.delete("/api/sessions/{id}", session).then().statusCode(204);
        assertThat(onPhone.awaitClose()).isEqualTo(4401);
        send(school.olga, room.class7B(), "Кто онлайн?").then().statusCode(200);
        here.await("message");
        assertThat(onPhone.all("message")).isEmpty();
        assertThat(Socket.refusal(phone.cookie(), phone.profile().toString(), "http://localhost:" + RestAssured.port)).isEqualTo(401);
    }

    @Test
    void a_session_that_expires_takes_its_open_socket_with_it() {
        var old = open(school.ivan);
        clock.forward(Duration.ofHours(13));
        var fresh = open(school.ivan.onAnotherDevice());
        jobs.stream().filter(job -> job.name().equals("identity.sweep-sessions")).findFirst().orElseThrow().run();
        assertThat(old.awaitClose()).isEqualTo(4401);
        assertThat(fresh.isOpen()).isTrue();
    }

    @Test
    void who_was_cut_off_for_not_reading_misses_nothing_after_coming_back() {
        var writers = List.of(school.olga, pupil("Анна"), pupil("Борис"), pupil("Вера"));
        var client = new SyncingClient(school.ivan, null);
        client.connect();
        client.stopReading();
        for (var i = 0; i < LONG_MESSAGES; i++) {
            send(writers.get(i % writers.size()), room.class7B(), i + " " + "щ".repeat(3_900)).then().statusCode(200);
            if (i % 10 == 0 && i < LONG_MESSAGES / 2) client.answer();
        }
        assertThat(client.readOnUntilClosed()).isEqualTo(4409);
        client.catchUp();
        assertThat(SyncingClient.asText(client.chats())).isNotEqualTo(SyncingClient.asText(SyncingClient.fresh(school.ivan)));
        client.connect();
        await().untilAsserted(() -> {
            client.catchUp();
            assertThat(SyncingClient.asText(client.chats())).isEqualTo(SyncingClient.asText(SyncingClient.fresh(school.ivan)));
        });
        client.disconnect();
    }

    private Person pupil(String name) {
        return school.inside("Сидоров", name, Set.of(Role.PUPIL), Set.of(), school.class7B);
    }

    private Socket open(Person person) {
        var socket = Socket.open(person.cookie(), person.profile());
        opened.add(socket);
        return socket;
    }
}
