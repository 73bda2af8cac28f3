package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.ChatReason;
import org.peremena.chat.log.Appended;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.MessageLog;
import org.peremena.chat.log.MessageStore;
import org.peremena.chat.log.Posting;
import org.peremena.chat.seat.Seat;
import org.peremena.shared.MessageId;

/** Writes a message; the future completes once it is durable. The same id answers the same message. */
@ApplicationScoped
class SendMessage {
    private final MessageLog log;
    private final MessageStore messages;
    private final Pace pace;
    private final Clock clock;

    SendMessage(MessageLog log, MessageStore messages, Pace pace, Clock clock) {
        this.log = log;
        this.messages = messages;
        this.pace = pace;
        this.clock = clock;
    }

    /** Waits for nothing but the log when the message answers no other. */
    CompletableFuture<Message> send(Seat seat, MessageId id, NewMessage message) {
        PostingRules.check(seat, message);
        pace.check(seat.profile());
        var quote = quote(seat, message.replyTo());
        return log.append(posting(seat, id, message, quote, clock.instant().truncatedTo(ChronoUnit.MILLIS))).thenApply(Appended::message);
    }

    private Message.@Nullable Quote quote(Seat seat, @Nullable Long replyTo) {
        if (replyTo == null) return null;
        var quoted = messages.find(seat.chat().id(), replyTo).orElseThrow(() -> PostingRules.wrong(ChatReason.REPLY_UNKNOWN, "/replyTo"));
        return Message.Quote.of(replyTo, quoted.author(), quoted.text());
    }

    private static Posting posting(Seat seat, MessageId id, NewMessage message, Message.@Nullable Quote quote, Instant now) {
        var today = LocalDate.ofInstant(now, seat.zone());
        return new Posting(seat.chat().id(), id, seat.profile(), seat.schoolRole(), seat.home(), today, message.text(), quote, message.mentioned(), now);
    }
}
