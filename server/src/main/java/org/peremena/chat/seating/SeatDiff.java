package org.peremena.chat.seating;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peremena.chat.seat.SeatRow;
import org.peremena.shared.ProfileId;

/** What must happen to a chat's seats so that they are as wished; who is not among the wishes stays as is. */
public record SeatDiff(Map<ProfileId, Wanted> joined, Set<ProfileId> left, Map<ProfileId, Wanted> altered) {
    /** @param wishes empty: shall have no seat */
    public static SeatDiff of(Collection<SeatRow> seats, Map<ProfileId, Optional<Wanted>> wishes) {
        var diff = new SeatDiff(new LinkedHashMap<>(), new HashSet<>(), new HashMap<>());
        var now = new HashMap<ProfileId, Wanted>();
        for (var seat : seats) now.put(seat.profile(), Wanted.of(seat));
        wishes.forEach((profile, wish) -> diff.compare(profile, Optional.ofNullable(now.get(profile)), wish));
        return diff;
    }

    private void compare(ProfileId profile, Optional<Wanted> now, Optional<Wanted> wish) {
        if (now.equals(wish)) return;
        if (wish.isEmpty()) left.add(profile);
        else if (now.isEmpty()) joined.put(profile, wish.get());
        else altered.put(profile, wish.get());
    }

    public boolean isEmpty() {
        return joined.isEmpty() && left.isEmpty() && altered.isEmpty();
    }

    public int people() {
        return joined.size() + left.size();
    }
}
