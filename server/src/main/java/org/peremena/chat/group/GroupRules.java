package org.peremena.chat.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.peremena.chat.ChatReason;
import org.peremena.chat.seat.LiveChat;
import org.peremena.chat.seat.Seat;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

/** Titles and succession of free groups. */
final class GroupRules {
    private static final int TITLE_LENGTH = 100;

    private GroupRules() {}

    /** Spaces tidied. */
    static String title(String asked) {
        var title = asked.strip().replaceAll("\\s+", " ");
        if (title.isEmpty() || title.indexOf('\0') >= 0 || title.codePointCount(0, title.length()) > TITLE_LENGTH) {
            throw new Refusal(ChatReason.TITLE_BLANK, Map.of("most", TITLE_LENGTH), List.of(new Refusal.Fault("/title", ChatReason.TITLE_BLANK.key() + ".detail")));
        }
        return title;
    }

    /** Who leads when everybody who does is gone: seats come in the order in which they were given. */
    static Optional<Seat> heir(LiveChat live, Collection<ProfileId> gone) {
        var rest = live.seats().values().stream().filter(seat -> !gone.contains(seat.profile())).toList();
        return rest.stream().anyMatch(Seat::leads) ? Optional.empty() : rest.stream().findFirst();
    }
}
