package org.peremena.chat.seating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Appended;
import org.peremena.chat.message.MessageBroadcast;
import org.peremena.chat.seat.LiveChat;
import org.peremena.chat.seat.Seats;
import org.peremena.chat.seating.SeatTransactions.Outcome;
import org.peremena.realtime.Realtime;
import org.peremena.shared.ChatId;

/** After the commit: memory first, so that nothing more reaches who has left; then the people hear of it. */
@ApplicationScoped
class SeatingBroadcast {
    private final Seats seats;
    private final MessageBroadcast messages;
    private final Realtime realtime;

    SeatingBroadcast(Seats seats, MessageBroadcast messages, Realtime realtime) {
        this.seats = seats;
        this.messages = messages;
        this.realtime = realtime;
    }

    record Joined(ChatId chat) implements Realtime.Event {
        @Override
        public String t() {
            return "joined";
        }
    }

    record Left(ChatId chat) implements Realtime.Event {
        @Override
        public String t() {
            return "left";
        }

        @Override
        public boolean parts() {
            return true;
        }
    }

    /** @param parts the chat is to be read only: nobody is seen for its sake any more */
    record Altered(ChatId chat, long seq, long rev, boolean parts) implements Realtime.Event {
        @Override
        public String t() {
            return "chat";
        }
    }

    void tell(Collection<Outcome> outcomes) {
        var changed = outcomes.stream().filter(Outcome::changed).toList();
        var chats = changed.stream().map(Outcome::chat).toList();
        seats.changed(chats);
        var live = seats.live(chats);
        for (var outcome : changed) tell(outcome, live.get(outcome.chat()));
    }

    private void tell(Outcome outcome, @Nullable LiveChat live) {
        realtime.deliver(outcome.left(), new Left(outcome.chat()));
        realtime.deliver(outcome.joined(), new Joined(outcome.chat()));
        if (live == null) return;
        messages.appended(outcome.lines().stream().map(line -> new Appended(outcome.chat(), line, line.seq(), outcome.head().rev(), true)).toList());
        var others = new HashSet<>(live.profiles());
        others.removeAll(outcome.joined());
        realtime.deliver(others, new Altered(outcome.chat(), outcome.head().seq(), outcome.head().rev(), !live.chat().isWritable()));
    }
}
