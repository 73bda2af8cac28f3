package org.peremena.chat.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.SeatStore;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.ProfileId;

/** Reads messages. What a deleted message said is not among what it can read. */
@ApplicationScoped
public class MessageStore {
    /** {@code m} is the message, {@code q} the one it answers. */
    public static final String COLUMNS = """
        m.chat_id, m.seq, m.id, m.rev, m.author_profile_id, m.author_role, m.body, m.reply_to_seq, m.mentions, m.sent_at, m.edited_at, m.deleted_at, m.system,
        q.author_profile_id as quoted_author, q.body as quoted_body""";
    public static final String QUOTED = "left join chat.message q on q.chat_id = m.chat_id and q.seq = m.reply_to_seq";

    private static final String SELECT = "select " + COLUMNS + " from chat.message m " + QUOTED + " where m.chat_id = :chat ";

    /** Because seq has no gaps, a window is a range of it and no search with a limit, for which PostgreSQL would plan anew each time. */
    private static final String WINDOW = "select c.seq as chat_seq, c.rev as chat_rev, " + COLUMNS + """
         from chat.chat c cross join lateral (select greatest(1, least(:place, c.seq + 1)) as seq) place
        left join chat.message m on m.chat_id = c.id and m.seq >= place.seq - :older and m.seq < place.seq + :newer
        """ + QUOTED + " where c.id = :chat order by m.seq";

    private final Jdbi jdbi;
    private final ObjectMapper json;

    MessageStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** The chat's counters. Read them before its messages: what changes in between is then seen twice rather than not at all. */
    public record Heads(long seq, long rev) {}

    public Heads heads(ChatId chat) {
        return jdbi.withHandle(handle -> handle.createQuery("select seq, rev from chat.chat where id = :chat").bind("chat", chat)
            .map((row, context) -> new Heads(row.getLong(1), row.getLong(2))).one());
    }

    public Optional<Message> find(ChatId chat, MessageId id) {
        return query(SELECT + "and m.id = :id", Map.of("chat", chat, "id", id)).stream().findFirst();
    }

    public Optional<Message> find(ChatId chat, long seq) {
        return query(SELECT + "and m.seq = :seq", Map.of("chat", chat, "seq", seq)).stream().findFirst();
    }

    /** Some messages, oldest first, and the chat's counters at the same moment. */
    public record Window(Heads heads, List<Message> messages) {}

    /** As many as there are, up to {@code older} below the place and {@code newer} from it on; a place beyond the newest is right behind it. */
    public Window window(ChatId chat, long place, int older, int newer) {
        return jdbi.withHandle(handle -> handle.createQuery(WINDOW).bind("chat", chat).bind("place", place).bind("older", older).bind("newer", newer)
            .reduceResultSet(new Window(new Heads(0, 0), new ArrayList<>()), (window, row, context) -> {
                if (row.getObject("id") != null) window.messages().add(message(row));
                return new Window(new Heads(row.getLong("chat_seq"), row.getLong("chat_rev")), window.messages());
            }));
    }

    /** Those up to {@code upToSeq} that changed after {@code rev}, in the order of their changes. */
    public List<Message> changed(ChatId chat, long upToSeq, long rev, int limit) {
        return query(SELECT + "and m.rev > :rev and m.seq <= :seq order by m.rev limit :limit", Map.of("chat", chat, "rev", rev, "seq", upToSeq, "limit", limit));
    }

    Map<Posting.Key, Message> find(Collection<Posting.Key> keys) {
        var sql = "select " + COLUMNS + " from unnest(:chats, :ids) as k(chat_id, id) join chat.message m on m.chat_id = k.chat_id and m.id = k.id " + QUOTED;
        return jdbi.withHandle(handle -> {
            var found = new HashMap<Posting.Key, Message>();
            handle.createQuery(sql).bindArray("chats", UUID.class, SeatStore.values(keys.stream().map(Posting.Key::chat).toList()))
                .bindArray("ids", UUID.class, SeatStore.values(keys.stream().map(Posting.Key::id).toList()))
                .map((row, context) -> Map.entry(new ChatId(row.getObject("chat_id", UUID.class)), message(row)))
                .forEach(entry -> found.put(new Posting.Key(entry.getKey(), entry.getValue().id()), entry.getValue()));
            return found;
        });
    }

    private List<Message> query(String sql, Map<String, ?> values) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).bindMap(values).map((row, context) -> message(row)).list());
    }

    /** Reads {@link #COLUMNS}. */
    public Message message(ResultSet row) throws SQLException {
        var author = profile(row, "author_profile_id");
        var role = row.getString("author_role");
        var replyTo = row.getObject("reply_to_seq", Long.class);
        return new Message(new MessageId(row.getObject("id", UUID.class)), row.getLong("seq"), row.getObject("rev", Long.class), author, role == null ? null : Role.fromJson(role),
            row.getString("body"), replyTo == null ? null : Message.Quote.of(replyTo, profile(row, "quoted_author"), row.getString("quoted_body")),
            profiles(row.getArray("mentions")), row.getTimestamp("sent_at").toInstant(), SeatStore.instant(row.getTimestamp("edited_at")),
            SeatStore.instant(row.getTimestamp("deleted_at")), system(row.getString("system")));
    }

    private static @Nullable ProfileId profile(ResultSet row, String column) throws SQLException {
        var value = row.getObject(column, UUID.class);
        return value == null ? null : new ProfileId(value);
    }

    private static @Nullable List<ProfileId> profiles(@Nullable Array array) throws SQLException {
        return array == null ? null : new ArrayList<>(Arrays.stream((UUID[]) array.getArray()).map(ProfileId::new).toList());
    }

    private @Nullable SystemLine system(@Nullable String text) {
        if (text == null) return null;
        try {
            return json.readValue(text, SystemLine.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a system line that cannot be read", e);
        }
    }
}
