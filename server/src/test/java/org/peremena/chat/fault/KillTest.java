package org.peremena.chat.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.peremena.cast.Person;
import org.peremena.cast.PostgresForTests;
import org.peremena.chat.fault.StubbornSender.Acknowledged;
import org.peremena.chat.overview.SyncingClient;

/**
 * Server and database are killed again and again while people write. Every message that was acknowledged is there once, in its sender's order, without a gap,
 * and every client ends up with what a new device would be given. Needs the built jar: {@code mvn surefire:test -Dgroups=jar -DexcludedGroups=none}.
 */
@Tag("jar")
class KillTest {
    private static final int ROUNDS = Integer.getInteger("kill.rounds", 20);
    private static final List<String> PEOPLE = List.of("class-teacher", "deputy", "subject-teacher", "administrator");

    private Path home;
    private Program program;

    @BeforeEach
    void the_program_with_its_demo() throws IOException, InterruptedException {
        home = PostgresForTests.temporary("peremena-kill-");
        program = new Program(home);
        program.start();
    }

    @AfterEach
    void away() throws InterruptedException {
        program.close();
        PostgresForTests.delete(home);
    }

    @Test
    void acknowledged_messages_survive_kill_9_of_everything() throws Exception {
        var people = PEOPLE.stream().map(Program::signedIn).toList();
        var chats = chats(people);
        var clients = people.stream().map(person -> new SyncingClient(person, null)).toList();
        clients.forEach(SyncingClient::connect);
        var senders = new HashMap<StubbornSender, String>();
        for (var person : people) for (var chat : chats) senders.put(new StubbornSender(person, program.port, chat), chat);
        var threads = senders.keySet().stream().map(sender -> Thread.ofPlatform().start(sender)).toList();
        var random = new Random(20);
        for (var round = 0; round < ROUNDS; round++) {
            TimeUnit.MILLISECONDS.sleep(300 + random.nextInt(900));
            program.kill(random.nextBoolean());
            var began = System.nanoTime();
            program.start();
            System.out.printf("round %d: up again after %d ms%n", round + 1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began));
            for (var client : clients) reconnect(client);
        }
        senders.keySet().forEach(StubbornSender::finish);
        for (var thread : threads) thread.join();
        var messages = 0;
        for (var chat : chats) messages += check(people.getFirst(), chat, senders.entrySet().stream().filter(entry -> entry.getValue().equals(chat)).map(entry -> entry.getKey().acknowledged()).toList());
        for (var client : clients) {
            reconnect(client);
            assertThat(SyncingClient.asText(client.chats())).isEqualTo(SyncingClient.asText(SyncingClient.fresh(client.person)));
        }
        System.out.println("kill_rounds=" + ROUNDS + " acknowledged=" + messages);
    }

    private static void reconnect(SyncingClient client) {
        client.catchUpQuietly();
        client.disconnect();
        client.connect();
    }

    private static int check(Person reader, String chat, List<List<Acknowledged>> bySender) {
        var there = SyncingClient.everything(reader, chat);
        var expected = 1L;
        var ids = new HashMap<String, Long>();
        for (var message : there) {
            assertThat(message.path("seq").asLong()).as("no gap").isEqualTo(expected++);
            assertThat(ids.put(message.path("id").asText(), message.path("seq").asLong())).as("no message twice").isNull();
        }
        var count = 0;
        for (var acknowledged : bySender) {
            var before = 0L;
            for (var one : acknowledged) {
                assertThat(ids.get(one.id().toString())).as("an acknowledged message is there under its seq").isEqualTo(one.seq());
                assertThat(one.seq()).as("in the sender's order").isGreaterThan(before);
                before = one.seq();
                count++;
            }
        }
        assertThat(count).as("something was written").isPositive();
        return count;
    }

    /** Two chats that all of them sit in, or as many as there are. */
    private static List<String> chats(List<Person> people) {
        var common = new ArrayList<String>(people.getFirst().get("/api/chats").jsonPath().getList("chats.id", String.class));
        for (var person : people) common.retainAll(new HashSet<>(person.get("/api/chats").jsonPath().getList("chats.id", String.class)));
        assertThat(common).isNotEmpty();
        return common.stream().limit(2).toList();
    }
}
