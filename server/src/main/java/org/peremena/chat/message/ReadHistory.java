package org.peremena.chat.message;

import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.MessageStore;
import org.peremena.chat.log.MessageStore.Window;
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
        var window = window(seat.chat().id(), place, limit == null ? USUAL : Math.clamp(limit, 1, MOST));
        var heads = window.heads();
        var found = window.messages();
        var first = found.isEmpty() ? edge(place, heads.seq()) + 1 : found.getFirst().seq();
        var last = found.isEmpty() ? edge(place, heads.seq()) : found.getLast().seq();
        return new HistoryPage(found, people.of(People.in(found)), first > 1, last < heads.seq(), heads.seq(), heads.rev());
    }

    private Window window(ChatId chat, HistoryPlace place, int limit) {
        if (place.after() != null) return messages.window(chat, Math.min(place.after(), Long.MAX_VALUE - 1) + 1, 0, limit);
        if (place.around() != null) return messages.window(chat, place.around(), limit / 2, limit - limit / 2);
        return messages.window(chat, place.before() == null ? Long.MAX_VALUE : place.before(), limit, 0);
    }

    /** The seq after which an empty window lies. */
    private static long edge(HistoryPlace place, long seq) {
        if (place.after() != null) return Math.clamp(place.after(), 0, seq);
        return place.before() == null ? seq : Math.clamp(place.before() - 1, 0, seq);
    }
}
