package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.peremena.chat.log.AfterAppend;
import org.peremena.chat.log.Appended;
import org.peremena.chat.log.Message;
import org.peremena.chat.read.ReadMarks;
import org.peremena.chat.seat.Seats;
import org.peremena.realtime.Realtime;
import org.peremena.shared.ChatId;

/** Tells the sockets of a chat's people what has become durable. */
@ApplicationScoped
public class MessageBroadcast implements AfterAppend {
    private final Realtime realtime;
    private final Seats seats;
    private final ReadMarks marks;

    MessageBroadcast(Realtime realtime, Seats seats, ReadMarks marks) {
        this.realtime = realtime;
        this.seats = seats;
        this.marks = marks;
    }

    record New(ChatId chat, long seq, long rev, Message message) implements Realtime.Event {
        @Override
        public String t() {
            return "message";
        }
    }

    record Changed(ChatId chat, long seq, long rev, Message message) implements Realtime.Event {
        @Override
        public String t() {
            return "changed";
        }
    }

    /** A chat that is not in memory has nobody to tell but through the gap that they will see: it is read again when somebody asks for it. */
    @Override
    public void appended(List<Appended> messages) {
        for (var appended : messages) {
            var live = seats.peek(appended.chat());
            if (live == null) continue;
            live.wrote(appended.seq());
            if (appended.message().author() != null) marks.wrote(live, appended.message().author(), appended.seq());
            realtime.deliver(live.profiles(), new New(appended.chat(), appended.seq(), appended.rev(), appended.message()));
        }
    }

    void changed(ChatId chat, long seq, List<Message> messages) {
        seats.live(chat).ifPresent(live -> {
            for (var message : messages) realtime.deliver(live.profiles(), new Changed(chat, seq, message.rev() == null ? 0 : message.rev(), message));
        });
    }
}
