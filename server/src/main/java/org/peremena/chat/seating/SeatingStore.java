package org.peremena.chat.seating;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seat.SeatStore;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Gives, changes and takes seats, inside the transaction of a use case. */
@ApplicationScoped
class SeatingStore {
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

    SeatingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
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
}
