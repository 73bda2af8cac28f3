package org.peremena.chat.log;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.MessageStore.Heads;
import org.peremena.shared.ChatId;

/**
 * Writes messages outside any transaction of a use case: one statement is one transaction. In one round trip it raises seq under the chats' row locks, inserts
 * the rows and raises the counts of activity. Keeps one connection from batch to batch; used by one thread.
 */
@Dependent
class AppendStore implements AutoCloseable {
    private static final String ONE = """
        with c as (update chat.chat set seq = seq + 1 where id = ? returning id, seq, rev),
        m as (insert into chat.message (chat_id, seq, id, author_profile_id, author_role, home_organisation_id, body, reply_to_seq, mentions, sent_at)
            select c.id, c.seq, ?, ?, ?, ?, ?, ?, ?::uuid[], ? from c),
        a as (insert into chat.activity as a (home_organisation_id, on_day, profile_id, author_role, messages) select ?, ?, ?, ?, 1 from c
            on conflict on constraint activity_key do update set messages = a.messages + 1)
        select id, seq - 1 as base, rev from c
        """;

    /** Chats and counts come in the order of their keys: two nodes take the row locks in the same order. */
    private static final String MANY = """
        with l as materialized (select id from chat.chat where id = any(?::uuid[]) order by id for update),
        c as (update chat.chat set seq = chat.seq + k.n from l join unnest(?::uuid[], ?::bigint[]) as k(id, n) on k.id = l.id
            where chat.id = l.id returning chat.id, chat.seq - k.n as base, chat.rev),
        m as (insert into chat.message (chat_id, seq, id, author_profile_id, author_role, home_organisation_id, body, reply_to_seq, mentions, sent_at)
            select m.chat_id, c.base + m.n, m.id, m.author, m.role, m.home, m.body, m.reply_to, m.mentions::uuid[], m.sent_at
            from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::bigint[], ?::text[], ?::timestamptz[])
                as m(chat_id, n, id, author, role, home, body, reply_to, mentions, sent_at) join c on c.id = m.chat_id),
        a as (insert into chat.activity as a (home_organisation_id, on_day, profile_id, author_role, messages)
            select * from unnest(?::uuid[], ?::date[], ?::uuid[], ?::text[], ?::int[])
            on conflict on constraint activity_key do update set messages = a.messages + excluded.messages)
        select id, base, rev from c
        """;

    private final AgroalDataSource pool;
    private @Nullable Connection connection;
    private @Nullable PreparedStatement one;
    private @Nullable PreparedStatement many;

    AppendStore(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** All of them or none. @return each chat's counters before the batch */
    Map<ChatId, Heads> write(List<Posting> postings) throws AppendFailure {
        try {
            if (connection == null) connection = pool.getConnection();
            if (postings.size() == 1) {
                if (one == null) one = connection.prepareStatement(ONE);
                return bindOne(one, postings.getFirst());
            }
            if (many == null) many = connection.prepareStatement(MANY);
            return bindMany(connection, many, postings);
        } catch (SQLException e) {
            var failure = failure(e);
            if (failure.kind() == AppendFailure.Kind.LOST) close();
            throw failure;
        }
    }

    /** On a connection of the pool; what the group commit is measured against. */
    Heads writeAlone(Posting posting) throws AppendFailure {
        try (var own = pool.getConnection(); var statement = own.prepareStatement(ONE)) {
            return bindOne(statement, posting).values().iterator().next();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static Map<ChatId, Heads> bindOne(PreparedStatement one, Posting posting) throws SQLException {
        one.setObject(1, posting.chat().value());
        one.setObject(2, posting.id().value());
        one.setObject(3, posting.author().value());
        one.setString(4, posting.role().json());
        one.setObject(5, posting.home().value());
        one.setString(6, posting.text());
        one.setObject(7, replyTo(posting), Types.BIGINT);
        one.setString(8, mentions(posting));
        one.setTimestamp(9, Timestamp.from(posting.sentAt()));
        one.setObject(10, posting.home().value());
        one.setObject(11, posting.onDay());
        one.setObject(12, posting.author().value());
        one.setString(13, posting.role().json());
        return heads(one);
    }

    private static Map<ChatId, Heads> bindMany(Connection connection, PreparedStatement many, List<Posting> postings) throws SQLException {
        var counts = new TreeMap<String, Integer>();
        var offsets = new ArrayList<Integer>(postings.size());
        var activity = new TreeMap<ActivityKey, Integer>();
        for (var posting : postings) {
            offsets.add(counts.merge(posting.chat().toString(), 1, Integer::sum));
            activity.merge(ActivityKey.of(posting), 1, Integer::sum);
        }
        var array = new Binder(connection, many);
        array.bind("uuid", counts.keySet()).bind("uuid", counts.keySet()).bind("int8", counts.values());
        array.bind("uuid", postings, Posting::chat).bind("int8", offsets).bind("uuid", postings, Posting::id).bind("uuid", postings, Posting::author)
            .bind("text", postings, posting -> posting.role().json()).bind("uuid", postings, Posting::home).bind("text", postings, Posting::text)
            .bind("int8", postings, AppendStore::replyTo).bind("text", postings, AppendStore::mentions).bind("timestamptz", postings, Posting::sentAt);
        array.bind("uuid", activity.keySet(), ActivityKey::home).bind("date", activity.keySet(), ActivityKey::onDay)
            .bind("uuid", activity.keySet(), ActivityKey::profile).bind("text", activity.keySet(), ActivityKey::role).bind("int4", activity.values());
        return heads(many);
    }

    /** Sets array parameters one after the other. */
    private static final class Binder {
        private final Connection connection;
        private final PreparedStatement statement;
        private int position;

        Binder(Connection connection, PreparedStatement statement) {
            this.connection = connection;
            this.statement = statement;
        }

        Binder bind(String type, Collection<?> values) throws SQLException {
            statement.setArray(++position, connection.createArrayOf(type, values.toArray()));
            return this;
        }

        <T> Binder bind(String type, Collection<T> from, Function<T, @Nullable Object> value) throws SQLException {
            return bind(type, from.stream().map(item -> value.apply(item) instanceof Object some ? some.toString() : null).toList());
        }
    }

    private static @Nullable Long replyTo(Posting posting) {
        return posting.replyTo() == null ? null : posting.replyTo().seq();
    }

    private static @Nullable String mentions(Posting posting) {
        return posting.mentions().isEmpty() ? null : posting.mentions().toString().replace('[', '{').replace(']', '}');
    }

    private static Map<ChatId, Heads> heads(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            var heads = new HashMap<ChatId, Heads>();
            while (rows.next()) heads.put(new ChatId(rows.getObject(1, UUID.class)), new Heads(rows.getLong(2), rows.getLong(3)));
            return heads;
        }
    }

    private static AppendFailure failure(SQLException e) {
        var state = e.getSQLState() == null ? "08000" : e.getSQLState();
        var kind = switch (state) {
            case "23505" -> AppendFailure.Kind.TAKEN;
            case "25006" -> AppendFailure.Kind.LOST; // read-only now: another server has become the primary
            case "40P01", "40001" -> AppendFailure.Kind.AGAIN;
            default -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") ? AppendFailure.Kind.LOST : AppendFailure.Kind.REFUSED;
        };
        return new AppendFailure(kind, e);
    }

    @Override
    public void close() {
        var old = connection;
        connection = null;
        one = null;
        many = null;
        try {
            if (old != null) old.close();
        } catch (SQLException alreadyBroken) {
            // the pool throws it away
        }
    }
}
