package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.MessageStore;
import org.peremena.chat.log.People;
import org.peremena.chat.seat.Seat;
import org.peremena.shared.ChatId;

/** A window of a chat's history. Because seq has no gaps, what lies before and after it needs no counting. */
@ApplicationScoped
class ReadHistory {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final MessageStore messages;
    private final People people;

    ReadHistory(MessageStore messages, People people) {
        this.messages = messages;
        this.people = people;
    }

    HistoryPage page(Seat seat, HistoryPlace place, @Nullable Integer limit) {
        var chat = seat.chat().id();
        var heads = messages.heads(chat);
        var found = window(chat, place, limit == null ? USUAL : Math.clamp(limit, 1, MOST));
        var first = found.isEmpty() ? edge(place, heads.seq()) + 1 : found.getFirst().seq();
        var last = found.isEmpty() ? edge(place, heads.seq()) : found.getLast().seq();
        return new HistoryPage(found, people.of(People.in(found)), first > 1, last < heads.seq(), Math.max(last, heads.seq()), heads.rev());
    }

    private List<Message> window(ChatId chat, HistoryPlace place, int limit) {
        if (place.after() != null) return messages.after(chat, place.after(), limit);
        if (place.around() == null) return messages.before(chat, place.before() == null ? Long.MAX_VALUE : place.before(), limit);
        var window = new ArrayList<>(messages.before(chat, place.around(), limit / 2));
        window.addAll(messages.after(chat, place.around() - 1, limit - limit / 2));
        return window;
    }

    /** The seq after which an empty window lies. */
    private static long edge(HistoryPlace place, long seq) {
        if (place.after() != null) return Math.clamp(place.after(), 0, seq);
        return place.before() == null ? seq : Math.clamp(place.before() - 1, 0, seq);
    }
}
