package org.peremena.chat.message;

import java.time.Instant;
import java.util.Map;
import org.peremena.chat.ChatReason;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.SeatRights;
import org.peremena.shared.Refusal;

/** Who may change what was written, and how long. */
final class AmendingRules {
    private AmendingRules() {}

    static void checkEdit(Seat seat, Message message, Instant now) {
        if (!seat.profile().equals(message.author())) throw new Refusal(ChatReason.NOT_THE_AUTHOR);
        if (message.deletedAt() != null) throw new Refusal(ChatReason.MESSAGE_DELETED);
        if (message.sentAt().plus(SeatRights.EDITABLE).isBefore(now)) throw new Refusal(ChatReason.TOO_LATE, Map.of("hours", SeatRights.EDITABLE.toHours()));
    }

    static void checkDelete(Seat seat, Message message, Instant now) {
        if (!seat.chat().isWritable()) throw new Refusal(ChatReason.READ_ONLY);
        if (message.system() != null) throw new Refusal(ChatReason.NOT_THE_AUTHOR);
        if (seat.leads()) return;
        if (!seat.profile().equals(message.author())) throw new Refusal(ChatReason.NOT_THE_AUTHOR);
        if (message.sentAt().plus(SeatRights.EDITABLE).isBefore(now)) throw new Refusal(ChatReason.TOO_LATE, Map.of("hours", SeatRights.EDITABLE.toHours()));
    }
}
