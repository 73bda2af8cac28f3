package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seating.SeatDiff;
import org.peremena.chat.seating.Seating;
import org.peremena.chat.seating.Seating.Change;
import org.peremena.chat.seating.Wanted;
import org.peremena.chat.structure.StructureChats.Aligned;
import org.peremena.school.Audience;
import org.peremena.school.Audiences;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Compares seats with the rule and gives and takes those that differ: of the people named, or of everybody. */
@ApplicationScoped
class SeatsFollowRoster {
    private static final int TRIES = 5;

    private final StructureStore store;
    private final Audiences audiences;
    private final Seating seating;

    SeatsFollowRoster(StructureStore store, Audiences audiences, Seating seating) {
        this.store = store;
        this.audiences = audiences;
        this.seating = seating;
    }

    /** @param profiles null for everybody */
    void align(OrganisationId organisation, Aligned structure, @Nullable Set<ProfileId> profiles, SeatLines lines) {
        for (var attempt = 1; attempt <= TRIES; attempt++) {
            var revision = audiences.rosterRevision(organisation);
            var wishes = wishes(organisation, structure, profiles);
            var seats = store.structureSeats(organisation, profiles == null || !structure.fresh().isEmpty() ? null : profiles);
            if (reseat(structure, profiles == null, revision, wishes, profiles == null ? seats : named(seats, structure, profiles), lines)) return;
        }
        throw new IllegalStateException("the roster changes faster than seats can follow");
    }

    /** Of chats that are not filled as a whole only the seats of the people named count. */
    private static Map<ChatId, List<SeatRow>> named(Map<ChatId, List<SeatRow>> seats, Aligned structure, Set<ProfileId> profiles) {
        var named = new HashMap<ChatId, List<SeatRow>>();
        seats.forEach((chat, rows) -> named.put(chat, structure.fresh().contains(chat) ? rows : rows.stream().filter(seat -> profiles.contains(seat.profile())).toList()));
        return named;
    }

    private Map<ChatId, Map<ProfileId, Optional<Wanted>>> wishes(OrganisationId organisation, Aligned structure, @Nullable Set<ProfileId> profiles) {
        var wishes = new HashMap<ChatId, Map<ProfileId, Optional<Wanted>>>();
        var whole = profiles == null ? structure.chats().keySet() : structure.chats().entrySet().stream().filter(entry -> structure.fresh().contains(entry.getValue().id())).map(Map.Entry::getKey).toList();
        audiences.participants(List.copyOf(whole)).forEach((audience, people) -> {
            for (var person : people) wish(wishes, structure, audience, person.profile(), Wanted.of(person));
        });
        if (profiles != null) audiences.of(organisation, profiles).forEach((profile, mine) ->
            mine.forEach((audience, participant) -> wish(wishes, structure, audience, profile, Wanted.of(participant))));
        return wishes;
    }

    private static void wish(Map<ChatId, Map<ProfileId, Optional<Wanted>>> wishes, Aligned structure, Audience audience, ProfileId profile, Wanted wanted) {
        var chat = structure.chats().get(audience);
        if (chat != null) wishes.computeIfAbsent(chat.id(), id -> new HashMap<>()).put(profile, Optional.of(wanted));
    }

    /** @return false when another node has aligned one of them with a later roster meanwhile */
    private boolean reseat(Aligned structure, boolean bulk, long revision, Map<ChatId, Map<ProfileId, Optional<Wanted>>> wishes, Map<ChatId, List<SeatRow>> seats, SeatLines lines) {
        var changes = new ArrayList<Change>();
        for (var chat : structure.chats().values()) {
            var mine = wishes.computeIfAbsent(chat.id(), id -> new HashMap<>());
            for (var seat : seats.getOrDefault(chat.id(), List.of())) mine.putIfAbsent(seat.profile(), Optional.empty());
            if (SeatDiff.of(seats.getOrDefault(chat.id(), List.of()), mine).isEmpty()) continue;
            changes.add(new Change(chat.id(), mine, linesFor(chat, structure, bulk && seats.getOrDefault(chat.id(), List.of()).isEmpty(), lines)));
        }
        return seating.reseat(changes, revision);
    }

    /** Filling a chat for the first time is no news. */
    private static Function<SeatDiff, List<SystemLine>> linesFor(Chat chat, Aligned structure, boolean first, SeatLines lines) {
        return structure.fresh().contains(chat.id()) || first ? lines::ofTransfers : lines::of;
    }

    /** Nobody of these is known to the organisation any more: their seats in its archived chats end, too. */
    void dismiss(OrganisationId organisation, Collection<ProfileId> gone, Aligned structure, SeatLines lines) {
        var open = new HashSet<ChatId>();
        for (var chat : structure.chats().values()) open.add(chat.id());
        store.structureSeats(organisation, gone).forEach((chat, seats) -> {
            var wishes = new HashMap<ProfileId, Optional<Wanted>>();
            for (var seat : seats) wishes.put(seat.profile(), Optional.empty());
            if (!open.contains(chat)) seating.reseat(chat, Seating.BY_HAND, wishes, lines::of);
        });
    }
}
