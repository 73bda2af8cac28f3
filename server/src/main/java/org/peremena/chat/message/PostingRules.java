package org.peremena.chat.message;

import java.util.List;
import java.util.Map;
import org.peremena.chat.ChatReason;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.SeatRights;
import org.peremena.chat.seat.SeatRights.Right;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

/** What may be written, by whom. */
final class PostingRules {
    /** In code points: what a person counts as characters. */
    static final int TEXT_LENGTH = 4_000;
    /** Everybody at once is for those who lead. */
    static final int MENTIONS = 20;

    private PostingRules() {}

    static void check(Seat seat, NewMessage message) {
        if (!seat.chat().isWritable()) throw new Refusal(ChatReason.READ_ONLY);
        checkText(message.text());
        checkMentions(seat, message.mentioned());
    }

    static void checkText(String text) {
        if (!isWellFormed(text)) throw wrong(ChatReason.TEXT_BROKEN, "/text");
        if (isBlank(text)) throw wrong(ChatReason.TEXT_BLANK, "/text");
        if (text.codePointCount(0, text.length()) > TEXT_LENGTH) throw wrong(ChatReason.TEXT_TOO_LONG, "/text");
    }

    private static void checkMentions(Seat seat, List<ProfileId> mentions) {
        if (mentions.size() > MENTIONS && !SeatRights.of(seat).contains(Right.MENTION_ALL)) throw wrong(ChatReason.MENTIONS_TOO_MANY, "/mentions");
        for (var mentioned : mentions) if (seat.live().seat(mentioned) == null) throw wrong(ChatReason.MENTION_NOT_MEMBER, "/mentions");
    }

    /** The database cannot keep NUL, and half a surrogate pair is no character. */
    private static boolean isWellFormed(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) return false;
            if (Character.isHighSurrogate(unit) && (++i == text.length() || !Character.isLowSurrogate(text.charAt(i)))) return false;
        }
        return true;
    }

    /** Nothing that can be seen: spaces, zero-width and control characters only. */
    private static boolean isBlank(String text) {
        return text.codePoints().noneMatch(character -> switch (Character.getType(character)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL, Character.FORMAT, Character.UNASSIGNED -> false;
            default -> true;
        });
    }

    static Refusal wrong(ChatReason reason, String pointer) {
        return new Refusal(reason, Map.of(), List.of(new Refusal.Fault(pointer, reason.key() + ".detail")));
    }
}
