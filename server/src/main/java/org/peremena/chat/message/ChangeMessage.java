package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.Seat;
import org.peremena.shared.MessageId;

/** Edits or deletes a message and tells the members once that is durable. */
@ApplicationScoped
class ChangeMessage {
    private final Amendments amendments;
    private final MessageBroadcast broadcast;

    ChangeMessage(Amendments amendments, MessageBroadcast broadcast) {
        this.amendments = amendments;
        this.broadcast = broadcast;
    }

    Message edit(Seat seat, MessageId id, NewMessage text) {
        PostingRules.check(seat, text);
        return told(seat, amendments.edit(seat, id, text), id);
    }

    Message delete(Seat seat, MessageId id) {
        return told(seat, amendments.delete(seat, id), id);
    }

    private Message told(Seat seat, Amended amended, MessageId id) {
        broadcast.changed(seat.chat().id(), amended.seq(), amended.messages());
        return amended.message();
    }

    /** @param seq the chat's · @param message what was asked to change · @param messages all that changed with it, in the order of their rev; none when it was so already */
    record Amended(long seq, Message message, List<Message> messages) {}
}
