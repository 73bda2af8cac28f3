package org.peremena.chat.read;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.peremena.chat.seat.SeatStore;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Read marks in the seats. */
@ApplicationScoped
public class ReadStore {
    /** @param told whether the members hear of it by a {@code read} event */
    public record Mark(ChatId chat, ProfileId profile, long seq, boolean told) {
        Mark later(Mark other) {
            return new Mark(chat, profile, Math.max(seq, other.seq), told || other.told);
        }
    }

    private static final String SAVE = """
        update chat.seat s set read_seq = k.seq
        from unnest(:chats, :profiles, :seqs) as k(chat_id, profile_id, seq)
        where s.chat_id = k.chat_id and s.profile_id = k.profile_id and s.until_at is null and s.read_seq < k.seq
        """;

    private final Jdbi jdbi;

    ReadStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** In the order of the key: two nodes take the locks in the same order. */
    public void save(Collection<Mark> marks) {
        if (marks.isEmpty()) return;
        var sorted = marks.stream().sorted(Comparator.comparing((Mark mark) -> mark.chat().toString()).thenComparing(mark -> mark.profile().toString())).toList();
        jdbi.useHandle(handle -> handle.createUpdate(SAVE)
            .bindArray("chats", UUID.class, SeatStore.values(sorted.stream().map(Mark::chat).toList()))
            .bindArray("profiles", UUID.class, SeatStore.values(sorted.stream().map(Mark::profile).toList()))
            .bindArray("seqs", Long.class, (List<Long>) sorted.stream().map(Mark::seq).toList())
            .execute());
    }

    long seq(ChatId chat) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq from chat.chat where id = :chat").bind("chat", chat).mapTo(Long.class).one());
    }
}
