package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.peremena.chat.log.MessageStore.Heads;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.SeatStore;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Changes rows of the message log. */
@ApplicationScoped
class AmendmentStore {
    private static final String KEEP = """
        insert into chat.message_version (chat_id, seq, replaced_at, replaced_by, act, body, mentions)
        select chat_id, seq, :now, :by, :act, body, mentions from chat.message where chat_id = :chat and seq = :seq
        """;

    /** In the order of seq, each with a rev of its own after {@code rev}. */
    private static final String TOUCH = """
        update chat.message m set rev = :rev + a.n
        from (select seq, row_number() over (order by seq) as n from chat.message where chat_id = :chat and reply_to_seq = :seq) a
        where m.chat_id = :chat and m.seq = a.seq
        """;

    private final Jdbi jdbi;

    AmendmentStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Heads lock(ChatId chat) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq, rev from chat.chat where id = :chat for update").bind("chat", chat)
            .map((row, context) -> new Heads(row.getLong(1), row.getLong(2))).one());
    }

    void edit(Seat seat, long seq, String text, List<ProfileId> mentions, Instant now, long rev) {
        keep(seat, seq, "edited", now);
        jdbi.useHandle(handle -> handle.createUpdate("update chat.message set body = :text, mentions = nullif(:mentions, '{}'::uuid[]), edited_at = :now, rev = :rev where chat_id = :chat and seq = :seq")
            .bind("text", text).bindArray("mentions", UUID.class, SeatStore.values(mentions)).bind("now", now).bind("rev", rev).bind("chat", seat.chat().id()).bind("seq", seq).execute());
    }

    void delete(Seat seat, long seq, Instant now, long rev) {
        keep(seat, seq, "deleted", now);
        jdbi.useHandle(handle -> handle.createUpdate("update chat.message set body = null, mentions = null, deleted_at = :now, rev = :rev where chat_id = :chat and seq = :seq")
            .bind("now", now).bind("rev", rev).bind("chat", seat.chat().id()).bind("seq", seq).execute());
    }

    private void keep(Seat seat, long seq, String act, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(KEEP).bind("now", now).bind("by", seat.profile()).bind("act", act).bind("chat", seat.chat().id()).bind("seq", seq).execute());
    }

    int touchAnswers(ChatId chat, long seq, long rev) {
        return jdbi.withHandle(handle -> handle.createUpdate(TOUCH).bind("rev", rev).bind("chat", chat).bind("seq", seq).execute());
    }

    void raiseRev(ChatId chat, int by) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set rev = rev + :by where id = :chat").bind("by", by).bind("chat", chat).execute());
    }
}
