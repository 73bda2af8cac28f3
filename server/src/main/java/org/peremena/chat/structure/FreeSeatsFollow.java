package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.contact.DirectChats;
import org.peremena.chat.contact.Standings;
import org.peremena.chat.group.FreeGroups;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seat.Seats;
import org.peremena.chat.seating.Seating;
import org.peremena.chat.seating.Wanted;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Free groups and direct chats follow the roster, too: who has left the organisation leaves its groups, and who may no longer write to whom only reads. */
@ApplicationScoped
class FreeSeatsFollow {
    private final StructureStore store;
    private final Standings standings;
    private final Seats seats;
    private final Seating seating;
    private final FreeGroups groups;
    private final DirectChats directs;

    FreeSeatsFollow(StructureStore store, Standings standings, Seats seats, Seating seating, FreeGroups groups, DirectChats directs) {
        this.store = store;
        this.standings = standings;
        this.seats = seats;
        this.seating = seating;
        this.groups = groups;
        this.directs = directs;
    }

    /** @param profiles null for everybody */
    void align(OrganisationId organisation, @Nullable Set<ProfileId> profiles) {
        store.groupSeats(organisation, profiles).forEach((chat, rows) -> {
            var gone = refresh(organisation, chat, rows);
            if (!gone.isEmpty()) seats.live(chat).ifPresent(live -> groups.dismiss(live, gone, null));
        });
        store.directSeats(organisation, profiles).forEach((chat, rows) -> {
            refresh(organisation, chat, rows);
            seats.live(chat).ifPresent(live -> directs.align(live.chat()));
        });
    }

    /** Role and home as they are now. @return whom the organisation does not know any more */
    private List<ProfileId> refresh(OrganisationId organisation, ChatId chat, List<SeatRow> rows) {
        var wishes = new HashMap<ProfileId, Optional<Wanted>>();
        for (var row : rows) wishes.put(row.profile(), standings.in(organisation, row.profile(), row.role()));
        var gone = wishes.entrySet().stream().filter(wish -> wish.getValue().isEmpty()).map(Map.Entry::getKey).toList();
        gone.forEach(wishes::remove);
        seating.reseat(chat, Seating.BY_HAND, wishes, diff -> List.of());
        return gone;
    }
}
