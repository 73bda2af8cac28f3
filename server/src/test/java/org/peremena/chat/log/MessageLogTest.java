package org.peremena.chat.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.Person;
import org.peremena.chat.ChatReason;
import org.peremena.chat.ChatRoom;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.Refusal;

@QuarkusTest
class MessageLogTest {
    @Inject MessageLog log;
    @Inject Jdbi jdbi;

    private ChatRoom room;
    private ChatId chat;

    @BeforeEach
    void a_chat() {
        room = new ChatRoom();
        chat = room.class7B();
    }

    @Test
    void sixty_four_writers_leave_no_gap() {
        var chats = List.of(chat, room.parents7B(), room.staff());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var writer = 0; writer < 64; writer++) {
                var where = chats.get(writer % 3);
                threads.submit(() -> {
                    for (var i = 0; i < 25; i++) log.append(posting(where, MessageId.random(), "сообщение")).join();
                });
            }
        }
        var total = 0L;
        for (var where : chats) {
            var seqs = seqs(where);
            assertThat(seqs).containsExactlyElementsOf(LongStream.rangeClosed(1, seqs.size()).boxed().toList());
            assertThat(counter(where)).isEqualTo(seqs.size());
            total += seqs.size();
        }
        assertThat(total).isEqualTo(64 * 25);
        assertThat(activity()).isEqualTo(64 * 25);
    }

    @Test
    void bad_message_fails_alone_in_its_batch() {
        var waiting = new ArrayList<CompletableFuture<Appended>>();
        for (var i = 0; i < 100; i++) waiting.add(log.append(posting(chat, MessageId.random(), i % 10 == 3 ? "я".repeat(4_001) : "хорошее " + i)));
        for (var i = 0; i < 100; i++) {
            var one = waiting.get(i);
            if (i % 10 == 3) assertThatThrownBy(one::join).hasCauseInstanceOf(AppendFailure.class);
            else assertThat(one.join().message().text()).isEqualTo("хорошее " + i);
        }
        assertThat(seqs(chat)).containsExactlyElementsOf(LongStream.rangeClosed(1, 90).boxed().toList());
    }

    @Test
    void message_twice_in_one_batch_and_again_later_is_one() {
        var id = MessageId.random();
        var waiting = new ArrayList<CompletableFuture<Appended>>();
        for (var i = 0; i < 50; i++) {
            waiting.add(log.append(posting(chat, id, "одно")));
            waiting.add(log.append(posting(chat, MessageId.random(), "другое " + i)));
        }
        var answers = new HashSet<Message>();
        for (var i = 0; i < 100; i += 2) answers.add(waiting.get(i).join().message());
        assertThat(answers).hasSize(1);
        for (var one : waiting) one.join();
        assertThat(log.append(posting(chat, id, "одно")).join().message()).isEqualTo(answers.iterator().next());
        assertThat(seqs(chat)).containsExactlyElementsOf(LongStream.rangeClosed(1, 51).boxed().toList());
    }

    @Test
    void id_of_another_author_is_a_conflict_even_in_the_same_batch() {
        var id = MessageId.random();
        var mine = log.append(posting(chat, id, "моё"));
        var theirs = log.append(posting(room.school.olga, chat, id, "чужое"));
        assertThat(mine.join().message().text()).isEqualTo("моё");
        assertThatThrownBy(theirs::join).cause().isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(ChatReason.ID_TAKEN));
        assertThat(seqs(chat)).containsExactly(1L);
    }

    @Test
    void lost_connection_costs_no_message_and_doubles_none() {
        var waiting = new ArrayList<CompletableFuture<Appended>>();
        for (var i = 0; i < 400; i++) {
            waiting.add(log.append(posting(chat, MessageId.random(), "№ " + i)));
            if (i % 100 == 50) jdbi.useHandle(handle -> handle.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like '%insert into chat.message%' and pid <> pg_backend_pid()"));
        }
        for (var one : waiting) one.join();
        assertThat(seqs(chat)).containsExactlyElementsOf(LongStream.rangeClosed(1, 400).boxed().toList());
    }

    private Posting posting(ChatId where, MessageId id, String text) {
        return posting(room.school.ivan, where, id, text);
    }

    private Posting posting(Person author, ChatId where, MessageId id, String text) {
        return new Posting(where, id, author.profile(), Role.PUPIL, room.school.school, LocalDate.of(2025, 10, 1), text, null, List.of(), Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private List<Long> seqs(ChatId where) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq from chat.message where chat_id = :chat order by seq").bind("chat", where).mapTo(Long.class).list());
    }

    private long counter(ChatId where) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq from chat.chat where id = :chat").bind("chat", where).mapTo(Long.class).one());
    }

    private long activity() {
        return jdbi.withHandle(handle -> handle.createQuery("select sum(messages) from chat.activity where profile_id = :ivan").bind("ivan", room.school.ivan.profile()).mapTo(Long.class).one());
    }
}
