package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seat.SeatStore;
import org.peremena.school.Audience;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Chats of the structure with their seats, and how far they have followed the roster. */
@ApplicationScoped
class StructureStore {
    private final Jdbi jdbi;

    StructureStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<Audience, Chat> chats(OrganisationId organisation) {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<Audience, Chat>();
            handle.createQuery("select " + SeatStore.CHAT_COLUMNS + " from chat.chat c where c.organisation_id = :organisation and c.audience is not null").bind("organisation", organisation)
                .map((row, context) -> SeatStore.chat(row)).forEach(chat -> found.put(chat.audience(), chat));
            return found;
        });
    }

    /** Live seats by chat, of chats of the organisation that are of this sort. @param profiles null for everybody's */
    private Map<ChatId, List<SeatRow>> seats(OrganisationId organisation, @Nullable Collection<ProfileId> profiles, String sort) {
        var sql = "select s.* from chat.chat c join chat.seat s on s.chat_id = c.id and s.until_at is null where c.organisation_id = :organisation and " + sort
            + (profiles == null ? "" : " and s.profile_id = any(:profiles)");
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql).bind("organisation", organisation);
            if (profiles != null) query.bindArray("profiles", UUID.class, SeatStore.values(profiles));
            var found = new HashMap<ChatId, List<SeatRow>>();
            query.map((row, context) -> SeatStore.seat(new ChatId(row.getObject("chat_id", UUID.class)), row)).forEach(seat -> found.computeIfAbsent(seat.chat(), chat -> new ArrayList<>()).add(seat));
            return found;
        });
    }

    Map<ChatId, List<SeatRow>> structureSeats(OrganisationId organisation, @Nullable Collection<ProfileId> profiles) {
        return seats(organisation, profiles, "c.audience is not null");
    }

    Map<ChatId, List<SeatRow>> groupSeats(OrganisationId organisation, @Nullable Collection<ProfileId> profiles) {
        return seats(organisation, profiles, "c.audience is null and c.kind = 'group'");
    }

    Map<ChatId, List<SeatRow>> directSeats(OrganisationId organisation, @Nullable Collection<ProfileId> profiles) {
        return seats(organisation, profiles, "c.kind = 'direct'");
    }

    /** Everybody with a seat in an archived chat of the structure. */
    List<ProfileId> archiveReaders(OrganisationId organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("""
            select distinct s.profile_id from chat.chat c join chat.seat s on s.chat_id = c.id and s.until_at is null
            where c.organisation_id = :organisation and c.audience is not null and c.archived_at is not null
            """).bind("organisation", organisation).mapTo(ProfileId.class).list());
    }

    Map<OrganisationId, Long> followed() {
        return jdbi.withHandle(handle -> {
            var found = new HashMap<OrganisationId, Long>();
            handle.createQuery("select organisation_id, revision from chat.followed").map((row, context) -> Map.entry(new OrganisationId(row.getObject(1, UUID.class)), row.getLong(2)))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
            return found;
        });
    }

    OptionalLong followed(OrganisationId organisation) {
        return jdbi.withHandle(handle -> handle.createQuery("select revision from chat.followed where organisation_id = :organisation").bind("organisation", organisation)
            .mapTo(Long.class).findOne()).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    void follow(OrganisationId organisation, long revision, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate("""
            insert into chat.followed as f (organisation_id, revision, at) values (:organisation, :revision, :at)
            on conflict on constraint followed_key do update set revision = excluded.revision, at = excluded.at where f.revision < excluded.revision
            """).bind("organisation", organisation).bind("revision", revision).bind("at", at).execute());
    }
}
