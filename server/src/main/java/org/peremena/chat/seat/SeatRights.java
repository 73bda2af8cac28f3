package org.peremena.chat.seat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What the holder of a seat may do in the chat: the words of {@code can}. */
public final class SeatRights {
    public enum Right {
        WRITE, EDIT_OWN, DELETE_OWN, DELETE_ANY, RENAME, ADD_MEMBERS, REMOVE_MEMBERS, LEAVE, MENTION_ALL;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** How long an author may correct what was written, or take it back. */
    public static final Duration EDITABLE = Duration.ofHours(24);

    private SeatRights() {}

    public static Set<Right> of(Seat seat) {
        var rights = EnumSet.noneOf(Right.class);
        if (seat.chat().isFreeGroup()) rights.add(Right.LEAVE);
        if (!seat.chat().isWritable()) return rights;
        rights.addAll(EnumSet.of(Right.WRITE, Right.EDIT_OWN, Right.DELETE_OWN));
        if (!seat.leads()) return rights;
        rights.addAll(EnumSet.of(Right.DELETE_ANY, Right.MENTION_ALL));
        if (seat.chat().isFreeGroup()) rights.addAll(EnumSet.of(Right.RENAME, Right.ADD_MEMBERS, Right.REMOVE_MEMBERS));
        return rights;
    }
}
