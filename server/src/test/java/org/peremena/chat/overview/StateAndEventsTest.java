package org.peremena.chat.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.peremena.chat.ChatRoom.delete;
import static org.peremena.chat.ChatRoom.edit;
import static org.peremena.chat.ChatRoom.id;
import static org.peremena.chat.ChatRoom.send;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.cast.Person;
import org.peremena.chat.ChatRoom;

/** State + events = fresh state: whatever people do and however their connections come and go, a client ends up with what a new device would be given. */
@QuarkusTest
class StateAndEventsTest {
    private static final int STEPS = 40;
    private static final int AT_ONCE = 3;

    private record Written(String chat, UUID id, Person author) {}

    private final ConcurrentLinkedQueue<Written> written = new ConcurrentLinkedQueue<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void state_and_events_make_the_fresh_state(long seed) {
        var random = new Random(seed);
        var room = new ChatRoom();
        var people = List.of(room.school.olga, room.school.ivan, room.school.pyotr, room.school.alla);
        var group = id().toString();
        room.school.olga.put("/api/chats/{chat}", Map.of("title", "Группа", "members", people.stream().skip(1).map(person -> person.profile().toString()).toList()), group);
        var chats = List.of(group, group, room.class7B().toString(), room.staff().toString());
        var clients = new ArrayList<SyncingClient>();
        for (var person : people) {
            clients.add(new SyncingClient(person, null));
            clients.add(new SyncingClient(person.onAnotherDevice(), new Random(random.nextLong())));
        }
        clients.forEach(SyncingClient::connect);
        for (var step = 0; step < STEPS; step++) {
            act(random, people, chats, group);
            var client = clients.get(random.nextInt(clients.size()));
            if (random.nextInt(5) == 0) toggle(client);
            clients.get(random.nextInt(clients.size())).catchUp();
        }
        // who was always told everything needs nothing more; who lost events asks
        for (var client : clients) {
            if (client.isConnected() && clients.indexOf(client) % 2 == 0) continue;
            client.disconnect();
            client.connect();
        }
        for (var client : clients) {
            await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> {
                client.catchUp();
                assertThat(SyncingClient.asText(client.chats())).isEqualTo(SyncingClient.asText(SyncingClient.fresh(client.person)));
            });
            client.disconnect();
        }
    }

    private static void toggle(SyncingClient client) {
        if (client.isConnected()) client.disconnect();
        else client.connect();
    }

    private void act(Random random, List<Person> people, List<String> chats, String group) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < AT_ONCE; i++) {
                var person = people.get(random.nextInt(people.size()));
                var chat = chats.get(random.nextInt(chats.size()));
                var what = random.nextInt(12);
                var other = people.get(1 + random.nextInt(people.size() - 1));
                var past = List.copyOf(written);
                var old = past.isEmpty() ? null : past.get(random.nextInt(past.size()));
                threads.submit(() -> {
                    if (what < 5) write(person, chat, Map.of("text", "сообщение " + what));
                    else if (what == 5) write(person, chat, Map.of("text", "ответ", "replyTo", 1));
                    else if (what == 6 && old != null) edit(old.author(), old.chat(), old.id(), "исправлено " + UUID.randomUUID());
                    else if (what == 7 && old != null) delete(old.author(), old.chat(), old.id());
                    else if (what < 10) person.put("/api/chats/{chat}/read", Map.of("seq", 100_000), chat);
                    else if (what == 10) people.getFirst().delete("/api/chats/{chat}/members/{profile}", group, other.profile().toString());
                    else people.getFirst().put("/api/chats/{chat}/members/{profile}", "{}", group, other.profile().toString());
                });
            }
        }
    }

    private void write(Person person, String chat, Map<String, ?> body) {
        var id = id();
        if (send(person, chat, id, body).statusCode() == 200) written.add(new Written(chat, id, person));
    }
}
