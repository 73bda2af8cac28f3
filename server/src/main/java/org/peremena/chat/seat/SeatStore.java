package org.peremena.chat.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Audience;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.Id;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** Chats with their live seats. */
@ApplicationScoped
public class SeatStore {
    public static final String CHAT_COLUMNS = """
        c.id, c.organisation_id, c.kind, c.audience, c.class_id, c.subject_id, c.group_id, c.title, c.label, c.grade, c.subject, c.direct_key,
        c.created_by, c.created_at, c.archived_at, c.closed_at, c.seq, c.rev""";

    private static final String LOAD = """
        select %s, s.profile_id, s.role, s.school_role, s.home_organisation_id, s.read_seq
        from chat.chat c
        left join chat.seat s on s.chat_id = c.id and s.until_at is null
        where c.id = any(:chats)
        order by c.id, s.since_at, s.profile_id
        """.formatted(CHAT_COLUMNS);

    private final Jdbi jdbi;

    SeatStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A chat, its seq and its live seats. */
    record Loaded(Chat chat, long seq, List<SeatRow> seats) {}

    Map<ChatId, Loaded> load(Collection<ChatId> chats) {
        return jdbi.withHandle(handle -> handle.createQuery(LOAD).bindArray("chats", UUID.class, values(chats))
            .reduceResultSet(new LinkedHashMap<>(), (found, row, context) -> {
                var id = new ChatId(row.getObject("id", UUID.class));
                var loaded = found.get(id);
                if (loaded == null) found.put(id, loaded = new Loaded(chat(row), row.getLong("seq"), new ArrayList<>()));
                if (row.getObject("profile_id") != null) loaded.seats().add(seat(id, row));
                return found;
            }));
    }

    /** Those of the asked who sit in a chat with this person that is still written in: what tied them has not ended. */
    Set<ProfileId> sharing(ProfileId profile, Collection<ProfileId> asked) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select distinct other.profile_id from chat.seat mine
            join chat.chat on chat.id = mine.chat_id and chat.archived_at is null and chat.closed_at is null
            join chat.seat other on other.chat_id = mine.chat_id and other.until_at is null and other.profile_id = any(:asked)
            where mine.profile_id = :profile and mine.until_at is null
            """).bind("profile", profile).bindArray("asked", UUID.class, values(asked)).mapTo(ProfileId.class).set());
    }

    public static List<UUID> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    public static SeatRow seat(ChatId chat, ResultSet row) throws SQLException {
        return new SeatRow(chat, new ProfileId(row.getObject("profile_id", UUID.class)), ChatRole.fromJson(row.getString("role")), Role.fromJson(row.getString("school_role")),
            new OrganisationId(row.getObject("home_organisation_id", UUID.class)), row.getLong("read_seq"));
    }

    /** Reads {@link #CHAT_COLUMNS}. */
    public static Chat chat(ResultSet row) throws SQLException {
        var organisation = new OrganisationId(row.getObject("organisation_id", UUID.class));
        var pair = row.getString("direct_key");
        var createdBy = row.getObject("created_by", UUID.class);
        var words = new Chat.Words(row.getString("title"), row.getString("label"), row.getObject("grade", Integer.class), row.getString("subject"));
        return new Chat(new ChatId(row.getObject("id", UUID.class)), organisation, ChatKind.fromJson(row.getString("kind")), audience(organisation, row), words,
            pair == null ? null : DirectPair.fromKey(pair), createdBy == null ? null : new ProfileId(createdBy),
            row.getTimestamp("created_at").toInstant(), instant(row.getTimestamp("archived_at")), instant(row.getTimestamp("closed_at")));
    }

    private static @Nullable Audience audience(OrganisationId organisation, ResultSet row) throws SQLException {
        var kind = row.getString("audience");
        if (kind == null) return null;
        var schoolClass = row.getObject("class_id", UUID.class);
        var subject = row.getObject("subject_id", UUID.class);
        var group = row.getObject("group_id", UUID.class);
        return new Audience(Audience.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT)), organisation, schoolClass == null ? null : new ClassId(schoolClass),
            subject == null ? null : new SubjectId(subject), group == null ? null : new GroupId(group));
    }

    public static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
