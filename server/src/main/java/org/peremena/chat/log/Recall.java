package org.peremena.chat.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.Chats.Past;
import org.peremena.chat.log.Posting.Key;
import org.peremena.chat.seat.Seats;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;

/** Writes what was said in the past into the log, in batches like the writer's own. */
@ApplicationScoped
public class Recall {
    private final AppendStore store;
    private final MessageStore messages;
    private final Seats seats;

    Recall(AppendStore store, MessageStore messages, Seats seats) {
        this.store = store;
        this.messages = messages;
        this.seats = seats;
    }

    /** @return the seq of each, also of those that were there before */
    public synchronized Map<MessageId, Long> write(List<Past> past) {
        var known = new HashMap<MessageId, Long>();
        var chats = past.stream().map(Past::chat).collect(java.util.stream.Collectors.toSet());
        seats.live(chats); // into memory together, where the author of each message is looked up
        for (var from = 0; from < past.size(); from += MessageLog.BATCH) write(past.subList(from, Math.min(past.size(), from + MessageLog.BATCH)), known);
        seats.changed(chats);
        store.close();
        return known;
    }

    private void write(List<Past> batch, Map<MessageId, Long> known) {
        var asked = new ArrayList<Key>();
        for (var one : batch) {
            asked.add(new Key(one.chat(), one.id()));
            if (one.replyTo() != null) asked.add(new Key(one.chat(), one.replyTo()));
        }
        messages.find(asked).forEach((key, message) -> known.put(key.id(), message.seq()));
        var fresh = new ArrayList<Posting>();
        var within = new HashSet<MessageId>();
        for (var one : batch) {
            if (known.containsKey(one.id())) continue;
            if (one.replyTo() != null && within.contains(one.replyTo())) {
                append(fresh, known);
                within.clear();
            }
            fresh.add(posting(one, known));
            within.add(one.id());
        }
        append(fresh, known);
    }

    private void append(List<Posting> fresh, Map<MessageId, Long> known) {
        if (fresh.isEmpty()) return;
        try {
            var before = store.write(fresh);
            var next = new HashMap<ChatId, Long>();
            for (var posting : fresh) known.put(posting.id(), next.merge(posting.chat(), before.get(posting.chat()).seq() + 1, (last, first) -> last + 1));
            fresh.clear();
        } catch (AppendFailure e) {
            throw new IllegalStateException("the past cannot be written", e);
        }
    }

    private Posting posting(Past past, Map<MessageId, Long> known) {
        var seat = seats.find(past.author(), past.chat()).orElseThrow(() -> new IllegalArgumentException("the author has no seat in the chat"));
        return new Posting(past.chat(), past.id(), past.author(), seat.schoolRole(), seat.home(), LocalDate.ofInstant(past.sentAt(), seat.zone()), past.text(),
            quote(past, known), List.of(), past.sentAt());
    }

    private static Message.@Nullable Quote quote(Past past, Map<MessageId, Long> known) {
        var seq = past.replyTo() == null ? null : known.get(past.replyTo());
        return seq == null ? null : Message.Quote.of(seq, null, null);
    }
}
