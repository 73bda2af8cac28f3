package org.peremena.chat.seating;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.SeatStore;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;

/** The counters of chats, their locks, and the lines that chats are told; inside the transaction of a use case. */
@ApplicationScoped
class HeadStore {
    private final Jdbi jdbi;
    private final ObjectMapper json;

    HeadStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** @param rosterRevision what the seats were last aligned with */
    record Head(long seq, long rev, long rosterRevision) {}

    Head lock(ChatId chat) {
        return Objects.requireNonNull(lock(List.of(chat)).get(chat));
    }

    /** In the order of the key, like the writer of messages: nobody waits for another crosswise. */
    Map<ChatId, Head> lock(Collection<ChatId> chats) {
        return jdbi.withHandle(handle -> {
            var heads = new HashMap<ChatId, Head>();
            handle.createQuery("select seq, rev, roster_revision, id from chat.chat where id = any(:chats) order by id for update").bindArray("chats", UUID.class, SeatStore.values(chats))
                .map((row, context) -> Map.entry(new ChatId(row.getObject(4, UUID.class)), new Head(row.getLong(1), row.getLong(2), row.getLong(3))))
                .forEach(entry -> heads.put(entry.getKey(), entry.getValue()));
            return heads;
        });
    }

    /** The lines get the seqs after {@code seq}. */
    List<Message> write(ChatId chat, long seq, List<SystemLine> lines, Instant now) {
        var written = new ArrayList<Message>();
        for (var line : lines) written.add(new Message(MessageId.random(), seq + written.size() + 1, null, null, null, null, null, null, now, null, null, line));
        if (written.isEmpty()) return written;
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("insert into chat.message (chat_id, seq, id, sent_at, system) values (:chat, :seq, :id, :now, :system::jsonb)");
            for (var message : written) batch.bind("chat", chat).bind("seq", message.seq()).bind("id", message.id()).bind("now", now).bind("system", text(message.system())).add();
            batch.execute();
        });
        return written;
    }

    void raise(Map<ChatId, Head> heads) {
        if (heads.isEmpty()) return;
        var to = heads.values();
        jdbi.useHandle(handle -> handle.createUpdate("""
            update chat.chat c set seq = k.seq, rev = k.rev, roster_revision = k.revision from unnest(:chats, :seqs, :revs, :revisions) as k(id, seq, rev, revision) where c.id = k.id
            """).bindArray("chats", UUID.class, SeatStore.values(heads.keySet())).bindArray("seqs", Long.class, to.stream().map(Head::seq).toList())
            .bindArray("revs", Long.class, to.stream().map(Head::rev).toList()).bindArray("revisions", Long.class, to.stream().map(Head::rosterRevision).toList()).execute());
    }

    private String text(@Nullable SystemLine line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
