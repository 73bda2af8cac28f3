package org.peremena.chat.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;
import org.peremena.chat.ChatRoom;
import org.peremena.realtime.Realtime;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.shared.ProfileId;

/** Who is here, over real sockets: told to those who look and share a chat, and to nobody else. */
@QuarkusTest
class PresenceTest {
    @Inject Rosters rosters;
    @Inject Realtime realtime;
    private final ModelSchool school = new ChatRoom().school;
    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void close_what_was_opened() {
        opened.forEach(Socket::close);
    }

    @Test
    void whoever_looks_is_told_at_once_and_of_every_change() {
        var olga = open(school.olga);
        look(olga, school.ivan);
        assertThat(news(olga, school.ivan, false).has("lastSeenAt")).as("never seen: nothing to tell").isFalse();
        olga.forget();
        var ivan = open(school.ivan);
        assertThat(news(olga, school.ivan, true).has("lastSeenAt")).isFalse();
        olga.forget();
        var before = Instant.now().minusMillis(1);
        ivan.close();
        assertThat(Instant.parse(news(olga, school.ivan, false).path("lastSeenAt").asText())).isBetween(before, Instant.now());
    }

    @Test
    void the_last_tab_decides_who_has_left() {
        var olga = open(school.olga);
        var tab = open(school.ivan);
        var phone = open(school.ivan.onAnotherDevice());
        look(olga, school.ivan);
        news(olga, school.ivan, true);
        olga.forget();
        tab.close();
        await().until(() -> realtime.isOnline(school.ivan.profile()));
        settle();
        assertThat(ofPresence(olga, school.ivan)).as("a phone is still here").isEmpty();
        phone.close();
        news(olga, school.ivan, false);
    }

    @Test
    void a_reload_of_the_page_is_no_absence() {
        var olga = open(school.olga);
        var page = open(school.ivan);
        look(olga, school.ivan);
        news(olga, school.ivan, true);
        olga.forget();
        page.close();
        open(school.ivan);
        settle();
        assertThat(ofPresence(olga, school.ivan)).isEmpty();
    }

    @Test
    void who_does_not_look_hears_nothing() {
        var looking = open(school.olga);
        var elsewhere = open(school.olga.onAnotherDevice());
        look(looking, school.ivan);
        news(looking, school.ivan, false);
        open(school.ivan).close();
        news(looking, school.ivan, true);
        await().until(() -> ofPresence(looking, school.ivan).size() == 3);
        settle();
        assertThat(elsewhere.all("presence")).isEmpty();
    }

    @Test
    void a_new_look_replaces_the_one_before() {
        var olga = open(school.olga);
        look(olga, school.ivan);
        news(olga, school.ivan, false);
        look(olga, school.alla);
        news(olga, school.alla, false);
        open(school.ivan);
        open(school.alla);
        news(olga, school.alla, true);
        settle();
        assertThat(ofPresence(olga, school.ivan)).hasSize(1);
        olga.send("{\"t\":\"look\",\"profiles\":[]}");
    }

    @Test
    void who_shares_no_chat_is_neither_here_nor_away() {
        open(school.ivan);
        var yura = open(school.yura);
        var pyotr = open(school.pyotr);
        for (var stranger : List.of(yura, pyotr)) look(stranger, school.ivan, school.olga);
        news(pyotr, school.olga, false);
        open(school.olga);
        news(pyotr, school.olga, true);
        settle();
        assertThat(yura.all("presence")).as("of another school").isEmpty();
        assertThat(ofPresence(pyotr, school.ivan)).as("a parent sits in no chat with pupils").isEmpty();
        assertThat(ofPresence(pyotr, school.olga)).hasSize(2);
    }

    @Test
    void the_personal_profile_of_the_same_person_tells_nothing_of_the_learning_one() {
        var olga = open(school.olga);
        look(olga, school.ivan);
        news(olga, school.ivan, false);
        var private_ = open(school.ivan.privately());
        look(private_, school.olga, school.ivan);
        olga.send("{\"t\":\"look\",\"profiles\":[\"" + school.ivan.personal() + "\",\"" + school.ivan.profile() + "\"]}");
        await().until(() -> ofPresence(olga, school.ivan).size() == 2);
        settle();
        assertThat(ofPresence(olga, school.ivan)).allMatch(seen -> !seen.path("online").asBoolean());
        assertThat(people(olga)).noneMatch(seen -> seen.path("profile").asText().equals(school.ivan.personal().toString()));
        assertThat(private_.all("presence")).isEmpty();
    }

    @Test
    void who_has_left_the_school_is_told_nothing_more_and_nobody_of_him() {
        var olga = open(school.olga);
        var ivan = open(school.ivan);
        look(olga, school.ivan);
        look(ivan, school.olga);
        news(olga, school.ivan, true);
        news(ivan, school.olga, true);
        rosters.expel(school.school, List.of(school.ivanRow));
        ivan.await("left", 2);
        look(olga, school.ivan);
        settle();
        olga.forget();
        ivan.forget();
        ivan.close();
        await().until(() -> !realtime.isOnline(school.ivan.profile()));
        var again = open(school.ivan);
        look(again, school.olga);
        olga.close();
        await().until(() -> !realtime.isOnline(school.olga.profile()));
        assertThat(olga.all("presence")).isEmpty();
        assertThat(again.all("presence")).isEmpty();
    }

    @Test
    void two_who_may_no_longer_write_to_each_other_are_told_nothing_of_each_other() {
        String chat = school.ivan.put("/api/chats/direct/{profile}", "{}", school.pyotr.profile()).then().statusCode(200).extract().path("id");
        var pyotr = open(school.pyotr);
        look(pyotr, school.ivan);
        news(pyotr, school.ivan, false);
        var ivan = open(school.ivan);
        news(pyotr, school.ivan, true);
        rosters.expel(school.school, List.of(school.ivanRow));
        await().untilAsserted(() -> school.pyotr.get("/api/chats/{chat}", chat).then().statusCode(200).body("can", not(hasItem("write"))));
        look(pyotr, school.ivan);
        settle();
        pyotr.forget();
        ivan.close();
        await().until(() -> !realtime.isOnline(school.ivan.profile()));
        settle();
        look(pyotr, school.ivan);
        settle();
        assertThat(pyotr.all("presence")).isEmpty();
    }

    @Test
    void a_direct_chat_that_closes_ends_what_a_screen_hears_and_one_that_stays_open_does_not() {
        var mother = People.person("Кузнецова", "Анна", "Павловна");
        rosters.claim(school.school, Map.of(school.waitingParent(school.ivanRow, "Кузнецова", "Анна"), mother.profile()));
        for (var parent : List.of(school.pyotr, mother)) school.ivan.put("/api/chats/direct/{profile}", "{}", parent.profile()).then().statusCode(200);
        // With another child in the class he keeps every seat that he has: only the direct chat ends.
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), school.waitingPupil(school.class7B, "Кузнецова", "Лада"), school.pyotrRow).then().statusCode(204);
        var ivan = open(school.ivan);
        var his = open(school.pyotr);
        var hers = open(mother);
        for (var screen : List.of(his, hers)) {
            look(screen, school.ivan);
            news(screen, school.ivan, true);
            screen.forget();
        }
        school.alla.delete("/api/members/{c}/guardians/{p}", school.ivanRow, school.pyotrRow).then().statusCode(204);
        assertThat(news(his, school.ivan, false).has("lastSeenAt")).as("out of sight: nothing is known of him").isFalse();
        assertThat(his.all("left")).isEmpty();
        his.forget();
        ivan.close();
        assertThat(news(hers, school.ivan, false).has("lastSeenAt")).isTrue();
        open(school.ivan);
        news(hers, school.ivan, true);
        settle();
        assertThat(ofPresence(his, school.ivan)).isEmpty();
    }

    @Test
    void a_look_at_rubbish_or_at_too_many_harms_nobody() {
        var olga = open(school.olga);
        for (var rubbish : List.of("7", "\"x\"", "[\"x\"]", "[null,{}]", "{}")) olga.send("{\"t\":\"look\",\"profiles\":" + rubbish + "}");
        var many = Stream.concat(IntStream.range(0, 200).mapToObj(i -> ProfileId.random()), Stream.of(school.ivan.profile())).map(id -> "\"" + id + "\"").toList();
        look(olga, school.alla);
        news(olga, school.alla, false);
        olga.send("{\"t\":\"look\",\"profiles\":" + many.subList(1, 201) + "}");
        news(olga, school.ivan, false);
        olga.forget();
        olga.send("{\"t\":\"look\",\"profiles\":[\"x\",null,\"" + school.ivan.profile() + "\"]}");
        news(olga, school.ivan, false);
    }

    private Socket open(Person person) {
        var socket = Socket.open(person.cookie(), person.profile());
        opened.add(socket);
        return socket;
    }

    private static void look(Socket socket, Person... people) {
        socket.send("{\"t\":\"look\",\"profiles\":" + Stream.of(people).map(person -> "\"" + person.profile() + "\"").toList() + "}");
    }

    private static JsonNode news(Socket socket, Person of, boolean online) {
        await().atMost(Duration.ofSeconds(10)).until(() -> ofPresence(socket, of).stream().anyMatch(seen -> seen.path("online").asBoolean() == online));
        return ofPresence(socket, of).stream().filter(seen -> seen.path("online").asBoolean() == online).findFirst().orElseThrow();
    }

    /** Somebody in the same chats comes and goes for good: whatever was to be told before has been told when this is. */
    private void settle() {
        var passer = school.inside("Прохожева", "Мария", Set.of(Role.TEACHER), Set.of(), null);
        open(passer).close();
        await().until(() -> !realtime.isOnline(passer.profile()));
    }

    private static List<JsonNode> ofPresence(Socket socket, Person person) {
        return people(socket).stream().filter(seen -> seen.path("profile").asText().equals(person.profile().toString())).toList();
    }

    private static List<JsonNode> people(Socket socket) {
        return socket.all("presence").stream().flatMap(event -> event.path("people").valueStream()).toList();
    }
}
