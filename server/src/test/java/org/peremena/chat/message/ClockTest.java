package org.peremena.chat.message;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.peremena.chat.ChatRoom.changes;
import static org.peremena.chat.ChatRoom.edit;
import static org.peremena.chat.ChatRoom.history;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.TestClock;
import org.peremena.chat.ChatRoom;

/** A clock that was ahead and is put right: what is said when may be wrong, what comes after what never is. */
@QuarkusTest
class ClockTest {
    @Inject TestClock clock;
    private final ChatRoom room = new ChatRoom();

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void messages_keep_their_order_when_the_clock_goes_back() {
        var chat = room.class7B();
        var olga = room.school.olga;
        var first = id();
        clock.forward(Duration.ofHours(3));
        send(olga, chat, first, Map.of("text", "Сначала")).then().statusCode(200).body("seq", equalTo(1));
        clock.reset();
        send(room.school.ivan, chat, "Потом").then().statusCode(200).body("seq", equalTo(2));
        history(olga, chat, "").then().body("messages.text", contains("Сначала", "Потом")).body("messages.seq", contains(1, 2));
        history(olga, chat, "?after=1").then().body("messages.text", contains("Потом"));
        olga.get("/api/chats/{chat}", chat.toString()).then().body("seq", equalTo(2)).body("last.text", equalTo("Потом"));
        changes(olga, Map.of(chat.toString(), List.of(1, 0))).then().body("chats[0].messages.text", contains("Потом"));
        edit(olga, chat, first, "Вначале").then().statusCode(200);
        send(olga, chat, first, Map.of("text", "Сначала")).then().statusCode(200).body("seq", equalTo(1));
    }
}
