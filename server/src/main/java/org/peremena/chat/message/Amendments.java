package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.MessageStore;
import org.peremena.chat.message.ChangeMessage.Amended;
import org.peremena.chat.seat.Seat;
import org.peremena.shared.MessageId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Changes to a message, each one transaction under the chat's row lock. What the message said before is kept as evidence. */
@ApplicationScoped
class Amendments {
    private final AmendmentStore store;
    private final MessageStore messages;
    private final Clock clock;

    Amendments(AmendmentStore store, MessageStore messages, Clock clock) {
        this.store = store;
        this.messages = messages;
        this.clock = clock;
    }

    @Transactional
    Amended edit(Seat seat, MessageId id, NewMessage text) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var heads = store.lock(seat.chat().id());
        var message = require(seat, id);
        AmendingRules.checkEdit(seat, message, now);
        if (text.text().equals(message.text()) && text.mentioned().equals(message.mentions() == null ? List.of() : message.mentions())) return new Amended(heads.seq(), message, List.of());
        return amend(seat, heads, message, rev -> store.edit(seat, message.seq(), text.text(), text.mentioned(), now, rev));
    }

    @Transactional
    Amended delete(Seat seat, MessageId id) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var heads = store.lock(seat.chat().id());
        var message = require(seat, id);
        if (message.deletedAt() != null) return new Amended(heads.seq(), message, List.of());
        AmendingRules.checkDelete(seat, message, now);
        return amend(seat, heads, message, rev -> store.delete(seat, message.seq(), now, rev));
    }

    private Message require(Seat seat, MessageId id) {
        return messages.find(seat.chat().id(), id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    /** Answers carry a quotation of what changed, so they change, too. */
    private Amended amend(Seat seat, MessageStore.Heads heads, Message message, Consumer<Long> change) {
        var chat = seat.chat().id();
        change.accept(heads.rev() + 1);
        var touched = 1 + store.touchAnswers(chat, message.seq(), heads.rev() + 1);
        store.raiseRev(chat, touched);
        var changed = messages.changed(chat, Long.MAX_VALUE, heads.rev(), touched);
        return new Amended(heads.seq(), changed.getFirst(), changed);
    }
}
