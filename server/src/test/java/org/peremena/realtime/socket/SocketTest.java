package org.peremena.realtime.socket;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.Socket;
import org.peremena.identity.Device;
import org.peremena.identity.Profiles;
import org.peremena.identity.Sessions;
import org.peremena.identity.Viewer;
import org.peremena.realtime.FrameHandler;
import org.peremena.realtime.Realtime;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

@QuarkusTest
class SocketTest {
    @Inject Profiles profiles;
    @Inject Sessions sessions;
    @Inject Realtime realtime;
    @Inject OpenSockets sockets;
    @Inject Remarks remarks;
    private final List<Socket> opened = new ArrayList<>();

    @AfterEach
    void close_what_was_opened() {
        opened.forEach(Socket::close);
    }

    @Test
    void own_profile_with_a_live_session_gets_a_socket() {
        var ivan = person("Иван");
        var hello = open(ivan).await("hello");
        assertThat(hello.path("heartbeat").asInt()).isEqualTo(2);
        assertThat(hello.path("connection").asText()).hasSize(36);
    }

    @Test
    void without_a_cookie_the_upgrade_is_refused() {
        var ivan = person("Иван");
        assertThat(Socket.refusal(null, ivan.profile.toString(), ourOrigin())).isEqualTo(401);
        assertThat(Socket.refusal("pm_x=nonsense", ivan.profile.toString(), ourOrigin())).isEqualTo(401);
    }

    @Test
    void another_ones_profile_and_one_that_is_not_there_are_refused_alike() {
        var ivan = person("Иван");
        var pyotr = person("Пётр");
        assertThat(Socket.refusal(ivan.cookie, pyotr.profile.toString(), ourOrigin())).isEqualTo(401);
        assertThat(Socket.refusal(ivan.cookie, ProfileId.random().toString(), ourOrigin())).isEqualTo(401);
        assertThat(Socket.refusal(ivan.cookie, "rubbish", ourOrigin())).isEqualTo(401);
    }

    @Test
    void a_page_from_elsewhere_cannot_use_the_cookie() {
        var ivan = person("Иван");
        assertThat(Socket.refusal(ivan.cookie, ivan.profile.toString(), "http://evil.test")).isEqualTo(403);
        assertThat(Socket.refusal(ivan.cookie, ivan.profile.toString(), null)).isEqualTo(403);
    }

    @Test
    void an_event_reaches_every_device_of_whom_it_is_for_and_nobody_else() {
        var ivan = person("Иван");
        var pyotr = person("Пётр");
        var phone = open(ivan);
        var tablet = open(ivan);
        var stranger = open(pyotr);
        realtime.deliver(List.of(ivan.profile), new Note("привет"));
        realtime.deliver(List.of(pyotr.profile), new Note("другой"));
        assertThat(phone.await("note").toString()).isEqualTo("{\"t\":\"note\",\"text\":\"привет\"}");
        assertThat(tablet.await("note").path("text").asText()).isEqualTo("привет");
        assertThat(stranger.await("note").path("text").asText()).isEqualTo("другой");
        assertThat(stranger.all("note")).hasSize(1);
    }

    @Test
    void events_of_one_sender_arrive_complete_and_in_order_whatever_their_length() {
        var ivan = person("Иван");
        var socket = open(ivan);
        var lengths = ThreadLocalRandom.current().ints(200, 0, 500).toArray();
        for (int i = 0; i < lengths.length; i++) realtime.deliver(List.of(ivan.profile), new Note(i + " " + "я".repeat(lengths[i])));
        var notes = socket.await("note", lengths.length);
        for (int i = 0; i < lengths.length; i++) assertThat(notes.get(i).path("text").asText()).isEqualTo(i + " " + "я".repeat(lengths[i]));
    }

    @Test
    void a_long_event_goes_through_in_one_frame() {
        var ivan = person("Иван");
        var socket = open(ivan);
        realtime.deliver(List.of(ivan.profile), new Note("ж".repeat(60_000)));
        assertThat(socket.await("note").path("text").asText()).hasSize(60_000);
    }

    @Test
    void signing_out_closes_the_sockets_of_that_session_alone() {
        var ivan = person("Иван");
        var elsewhere = new Person(ivan.profile, session(ivan.profile));
        var here = open(ivan);
        var there = open(elsewhere);
        RestAssured.given().header("Cookie", ivan.cookie).header("Peremena-Profile", ivan.profile.toString()).header("Origin", ourOrigin()).delete("/api/sessions/current").then().statusCode(204);
        assertThat(here.awaitClose()).isEqualTo(4401);
        realtime.deliver(List.of(ivan.profile), new Note("ещё здесь"));
        there.await("note");
        assertThat(Socket.refusal(ivan.cookie, ivan.profile.toString(), ourOrigin())).isEqualTo(401);
    }

    @Test
    void a_socket_that_does_not_read_is_cut_off_and_nobody_waits_for_it() {
        var ivan = person("Иван");
        var pyotr = person("Пётр");
        var slow = open(ivan);
        var quick = open(pyotr);
        slow.stopReading();
        for (int i = 1; i <= 150; i++) {
            realtime.deliver(List.of(ivan.profile, pyotr.profile), new Note("ш".repeat(4_000)));
            if (i % 5 == 0) assertThat(quick.await("note", i)).hasSize(i);
        }
        assertThat(sockets.isOpenFor(ivan.profile)).isFalse();
        slow.readOn();
        assertThat(slow.awaitClose()).isEqualTo(4409);
        assertThat(slow.all("note").size()).isLessThan(150);
        assertThat(quick.isOpen()).isTrue();
    }

    @Test
    void a_silent_socket_is_let_go_and_one_that_answers_stays() {
        var silent = open(person("Иван"));
        var lively = open(person("Пётр"));
        silent.stopAnswering();
        assertThat(silent.awaitClose()).isEqualTo(4408);
        lively.awaitPings(3);
        assertThat(lively.isOpen()).isTrue();
    }

    @Test
    void a_frame_reaches_the_room_that_knows_its_kind() {
        var ivan = person("Иван");
        open(ivan).send("{\"t\":\"unheard-of\"}").send("{\"t\":\"remark\",\"text\":\"да\"}");
        await().until(() -> remarks.has(ivan.profile + " да"));
    }

    @Test
    void a_room_that_fails_does_not_take_the_socket_with_it() {
        var ivan = person("Иван");
        var socket = open(ivan).send("{\"t\":\"remark\"}").send("{\"t\":\"remark\",\"text\":\"снова\"}");
        await().until(() -> remarks.has(ivan.profile + " снова"));
        assertThat(socket.isOpen()).isTrue();
    }

    @Test
    void rubbish_is_shown_the_door() {
        for (var rubbish : List.of("это не JSON", "[]", "{}", "{\"t\":7}", "{\"t\":\"remark\"", "")) {
            assertThat(open(person("Иван")).send(rubbish).awaitClose()).as(rubbish).isEqualTo(1003);
        }
    }

    @Test
    void bytes_and_long_frames_are_not_taken() {
        var binary = open(person("Иван"));
        binary.raw().sendBinary(ByteBuffer.allocate(10), true);
        assertThat(binary.awaitClose()).isEqualTo(1003);
        var tooLong = open(person("Иван"));
        tooLong.raw().sendText("{\"t\":\"remark\",\"text\":\"" + "a".repeat(9_000) + "\"}", true);
        assertThat(tooLong.awaitClose()).isIn(1006, 1009);
        var longEnough = person("Иван");
        open(longEnough).send("{\"t\":\"remark\",\"text\":\"" + "a".repeat(7_000) + "\"}");
        await().until(() -> remarks.has(longEnough.profile + " " + "a".repeat(7_000)));
    }

    @Test
    void a_flood_of_frames_is_cut_off() {
        var socket = open(person("Иван"));
        for (int i = 0; i < 200 && socket.isOpen(); i++) socket.raw().sendText("{\"t\":\"unheard-of\"}", true).exceptionally(failure -> null).join();
        assertThat(socket.awaitClose()).isEqualTo(4429);
    }

    @Test
    void a_profile_has_room_for_twenty_sockets() {
        var ivan = person("Иван");
        for (int i = 0; i < 20; i++) open(ivan);
        assertThat(Socket.refusal(ivan.cookie, ivan.profile.toString(), ourOrigin())).isEqualTo(429);
        opened.getFirst().close();
        await().until(() -> sockets.hasRoomFor(ivan.profile));
        open(ivan);
    }

    @Test
    void a_stopping_server_says_that_it_comes_back() {
        var ivan = person("Иван");
        var socket = open(ivan);
        sockets.closeAll(open -> open.viewer().profile().equals(ivan.profile), CloseCode.RESTART).orTimeout(3, SECONDS).join();
        assertThat(socket.awaitClose()).isEqualTo(1012);
    }

    @Test
    void sockets_lie_straight_on_the_channels_of_the_native_transport() {
        var ivan = person("Иван");
        open(ivan);
        assertThat(sockets.of(ivan.profile).getFirst().connection()).isInstanceOf(NettyConnection.class).hasToString("EpollSocketChannel");
    }

    private Socket open(Person person) {
        var socket = Socket.open(person.cookie, person.profile);
        opened.add(socket);
        return socket;
    }

    private Person person(String name) {
        var profile = profiles.openLearningProfile("+79" + ThreadLocalRandom.current().nextLong(100_000_000L, 999_999_999L), new PersonName("Сокольский", name, null));
        return new Person(profile, session(profile));
    }

    private String session(ProfileId profile) {
        return sessions.open(profiles.account(profile), new Device("Chrome, Windows", "127.0.0.1", null, false), true).cookie().split(";")[0];
    }

    private static String ourOrigin() {
        return "http://localhost:" + RestAssured.port;
    }

    private record Person(ProfileId profile, String cookie) {}

    record Note(String text) implements Realtime.Event {
        @Override
        public String t() {
            return "note";
        }
    }

    /** A room that understands frames of a kind of its own. */
    @ApplicationScoped
    static class Remarks implements FrameHandler {
        private final Queue<String> heard = new ConcurrentLinkedQueue<>();

        boolean has(String remark) {
            return heard.contains(remark);
        }

        @Override
        public String t() {
            return "remark";
        }

        @Override
        public void handle(Viewer viewer, JsonNode frame) {
            heard.add(viewer.profile() + " " + frame.get("text").asText());
        }
    }
}
