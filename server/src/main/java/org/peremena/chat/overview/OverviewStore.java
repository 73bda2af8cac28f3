package org.peremena.chat.overview;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.MessageStore;
import org.peremena.chat.seat.SeatStore;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Many chats of one person in one question. */
@ApplicationScoped
class OverviewStore {
    private static final String HEADS = """
        select c.id as head_id, c.seq as head_seq, c.rev as head_rev, s.read_seq
        from chat.seat s join chat.chat c on c.id = s.chat_id
        where s.profile_id = :profile and s.until_at is null
        """;

    private static final String WITH_LAST = """
        select c.id as head_id, c.seq as head_seq, c.rev as head_rev, s.read_seq,
            (select min(x.seq) from chat.message x where x.chat_id = c.id and x.seq > s.read_seq and x.mentions is not null and s.profile_id = any(x.mentions)) as first_mention,
            %s
        from chat.seat s join chat.chat c on c.id = s.chat_id
        left join chat.message m on m.chat_id = c.id and m.seq = c.seq
        %s
        where s.profile_id = :profile and s.until_at is null and (:all or s.chat_id = any(:chats))
        """.formatted(MessageStore.COLUMNS, MessageStore.QUOTED);

    private static final String MISSED = """
        select %s from unnest(:chats, :marks) as k(chat_id, mark) join chat.message m on m.chat_id = k.chat_id and %s
        %s
        order by m.chat_id, %s
        """;
    private static final String WRITTEN = MISSED.formatted(MessageStore.COLUMNS, "m.seq > k.mark", MessageStore.QUOTED, "m.seq");
    private static final String CHANGED = MISSED.formatted(MessageStore.COLUMNS, "m.rev > k.mark", MessageStore.QUOTED, "m.rev");

    private final Jdbi jdbi;
    private final MessageStore messages;

    OverviewStore(Jdbi jdbi, MessageStore messages) {
        this.jdbi = jdbi;
        this.messages = messages;
    }

    record Head(ChatId chat, long seq, long rev, long readSeq, @Nullable Long firstMention, @Nullable Message last) {}

    /** Counters of every chat of this person, without their messages. */
    List<Head> heads(ProfileId profile) {
        return jdbi.withHandle(handle -> handle.createQuery(HEADS).bind("profile", profile).map((row, context) -> head(row, null, null)).list());
    }

    /** @param chats null for all of them */
    List<Head> headsWithLast(ProfileId profile, @Nullable Collection<ChatId> chats) {
        return jdbi.withHandle(handle -> handle.createQuery(WITH_LAST).bind("profile", profile).bind("all", chats == null)
            .bindArray("chats", UUID.class, chats == null ? List.of() : SeatStore.values(chats))
            .map((row, context) -> head(row, row.getObject("first_mention", Long.class), row.getObject("id") == null ? null : messages.message(row))).list());
    }

    private static Head head(ResultSet row, @Nullable Long firstMention, @Nullable Message last) throws SQLException {
        return new Head(new ChatId(row.getObject("head_id", UUID.class)), row.getLong("head_seq"), row.getLong("head_rev"), row.getLong("read_seq"), firstMention, last);
    }

    /** Messages with a greater seq than the one given for their chat. */
    Map<ChatId, List<Message>> written(Map<ChatId, Long> after) {
        return missed(WRITTEN, after);
    }

    /** Messages that changed after the rev given for their chat. */
    Map<ChatId, List<Message>> changed(Map<ChatId, Long> after) {
        return missed(CHANGED, after);
    }

    private Map<ChatId, List<Message>> missed(String sql, Map<ChatId, Long> after) {
        if (after.isEmpty()) return Map.of();
        return jdbi.withHandle(handle -> handle.createQuery(sql).bindArray("chats", UUID.class, SeatStore.values(after.keySet())).bindArray("marks", Long.class, List.copyOf(after.values()))
            .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                found.computeIfAbsent(new ChatId(row.getObject("chat_id", UUID.class)), chat -> new ArrayList<>()).add(messages.message(row));
                return found;
            }));
    }
}
