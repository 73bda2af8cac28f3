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
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seat.SeatStore;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Writes chats and seats, inside the transaction of a use case. */
@ApplicationScoped
public class SeatingStore {
    private static final String CREATE = """
        insert into chat.chat (id, organisation_id, kind, audience, class_id, subject_id, group_id, title, label, grade, subject, direct_key, created_by, created_at)
        values (:id, :organisation, :kind, :audience, :class, :subjectId, :group, :title, :label, :grade, :subject, :pair, :by, :at)
        on conflict do nothing
        """;
    private static final String ADD = """
        insert into chat.seat (chat_id, profile_id, role, school_role, home_organisation_id, since_at, read_seq)
        select k.chat_id, k.profile_id, k.role, k.school_role, k.home, :now, k.read
        from unnest(:chats, :profiles, :roles, :schoolRoles, :homes, :reads) as k(chat_id, profile_id, role, school_role, home, read)
        """;
    private static final String ALTER = """
        update chat.seat s set role = k.role, school_role = k.school_role, home_organisation_id = k.home
        from unnest(:profiles, :roles, :schoolRoles, :homes) as k(profile_id, role, school_role, home)
        where s.chat_id = :chat and s.profile_id = k.profile_id and s.until_at is null
        """;

    private final Jdbi jdbi;
    private final ObjectMapper json;

    SeatingStore(Jdbi jdbi, ObjectMapper json) {
        this.jdbi = jdbi;
        this.json = json;
    }

    /** @param rosterRevision what the seats were last aligned with */
    public record Head(long seq, long rev, long rosterRevision) {}

    /** @return false when the chat is there already */
    public boolean create(Chat chat) {
        return jdbi.withHandle(handle -> bound(handle.createUpdate(CREATE), chat).execute()) == 1;
    }

    /** Those that are there already stay as they are. */
    void create(List<Chat> chats) {
        if (chats.isEmpty()) return;
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch(CREATE);
            for (var chat : chats) bound(batch, chat).add();
            batch.execute();
        });
    }

    private static <T extends SqlStatement<T>> T bound(T statement, Chat chat) {
        var audience = chat.audience();
        return statement.bind("id", chat.id()).bind("organisation", chat.organisation()).bind("kind", chat.kind().json())
            .bind("audience", audience == null ? null : audience.kind().name().toLowerCase(java.util.Locale.ROOT))
            .bindByType("class", audience == null ? null : audience.schoolClass(), org.peremena.shared.ClassId.class)
            .bindByType("subjectId", audience == null ? null : audience.subject(), org.peremena.shared.SubjectId.class)
            .bindByType("group", audience == null ? null : audience.group(), org.peremena.shared.GroupId.class)
            .bind("title", chat.words().title()).bind("label", chat.words().label()).bind("grade", chat.words().grade()).bind("subject", chat.words().subject())
            .bind("pair", chat.pair() == null ? null : chat.pair().key()).bindByType("by", chat.createdBy(), ProfileId.class).bind("at", chat.createdAt());
    }

    public Head lock(ChatId chat) {
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

    List<SeatRow> seats(Collection<ChatId> chats) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from chat.seat where chat_id = any(:chats) and until_at is null").bindArray("chats", UUID.class, SeatStore.values(chats))
            .map((row, context) -> SeatStore.seat(new ChatId(row.getObject("chat_id", UUID.class)), row)).list());
    }

    /** @param read how far who comes now needs not read any more */
    record NewSeat(ChatId chat, ProfileId profile, Wanted wanted, long read) {}

    void add(Collection<NewSeat> seats, Instant now) {
        if (seats.isEmpty()) return;
        jdbi.useHandle(handle -> handle.createUpdate(ADD).bind("now", now)
            .bindArray("chats", UUID.class, SeatStore.values(seats.stream().map(NewSeat::chat).toList()))
            .bindArray("profiles", UUID.class, SeatStore.values(seats.stream().map(NewSeat::profile).toList()))
            .bindArray("roles", String.class, seats.stream().map(seat -> seat.wanted().role().json()).toList())
            .bindArray("schoolRoles", String.class, seats.stream().map(seat -> seat.wanted().schoolRole().json()).toList())
            .bindArray("homes", UUID.class, SeatStore.values(seats.stream().map(seat -> seat.wanted().home()).toList()))
            .bindArray("reads", Long.class, seats.stream().map(NewSeat::read).toList()).execute());
    }

    void alter(ChatId chat, Map<ProfileId, Wanted> people) {
        if (people.isEmpty()) return;
        var wanted = people.values();
        jdbi.useHandle(handle -> handle.createUpdate(ALTER).bind("chat", chat).bindArray("profiles", UUID.class, SeatStore.values(people.keySet()))
            .bindArray("roles", String.class, wanted.stream().map(Wanted::role).map(ChatRole::json).toList())
            .bindArray("schoolRoles", String.class, wanted.stream().map(Wanted::schoolRole).map(Role::json).toList())
            .bindArray("homes", UUID.class, SeatStore.values(wanted.stream().map(Wanted::home).toList())).execute());
    }

    void end(ChatId chat, Collection<ProfileId> people, Instant now) {
        if (people.isEmpty()) return;
        jdbi.useHandle(handle -> handle.createUpdate("update chat.seat set until_at = :now where chat_id = :chat and profile_id = any(:people) and until_at is null")
            .bind("now", now).bind("chat", chat).bindArray("people", UUID.class, SeatStore.values(people)).execute());
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

    public void rename(ChatId chat, Chat.Words words) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set title = :title, label = :label, grade = :grade, subject = :subject where id = :chat")
            .bind("title", words.title()).bind("label", words.label()).bind("grade", words.grade()).bind("subject", words.subject()).bind("chat", chat).execute());
    }

    public void archive(ChatId chat, @Nullable Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set archived_at = :at where id = :chat").bind("at", at).bind("chat", chat).execute());
    }

    public void close(ChatId chat, @Nullable Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("update chat.chat set closed_at = :at where id = :chat").bind("at", at).bind("chat", chat).execute());
    }

    private String text(@Nullable SystemLine line) {
        try {
            return json.writeValueAsString(line);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
