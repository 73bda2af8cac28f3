package org.peremena.chat.seating;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.Chat;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Changes chats and seats, each chat in one transaction with all that it is told, then lets memory and sockets follow. Not to be called inside a transaction. */
@ApplicationScoped
public class Seating {
    /** A change that the roster does not ask for. */
    public static final long BY_HAND = -1;
    /** Their rows are locked meanwhile: whoever writes to one of these chats waits for so many. */
    private static final int AT_ONCE = 64;

    private final SeatTransactions transactions;
    private final SeatingBroadcast broadcast;

    Seating(SeatTransactions transactions, SeatingBroadcast broadcast) {
        this.transactions = transactions;
        this.broadcast = broadcast;
    }

    /**
     * @param revision the roster revision that the wishes were worked out from, or {@link #BY_HAND}
     * @param lines    what the chat is told about the difference
     * @return false when the seats are of a later revision already: work the wishes out again
     */
    public boolean reseat(ChatId chat, long revision, Map<ProfileId, Optional<Wanted>> wishes, Function<SeatDiff, List<SystemLine>> lines) {
        return reseat(List.of(new Change(chat, wishes, lines)), revision);
    }

    /** The same for many chats, of which each transaction takes a good number. @return false when one of them was of a later revision */
    public boolean reseat(List<Change> changes, long revision) {
        var current = true;
        for (var from = 0; from < changes.size(); from += AT_ONCE) {
            var some = changes.subList(from, Math.min(changes.size(), from + AT_ONCE));
            var outcomes = transactions.reseat(some, revision);
            broadcast.tell(outcomes);
            current &= outcomes.size() == some.size();
        }
        return current;
    }

    /** Makes a chat with its first people. @return false when there is one already where only one can be */
    public boolean create(Chat chat, Map<ProfileId, Wanted> people, @Nullable SystemLine line) {
        var outcome = transactions.create(chat, people, line);
        outcome.ifPresent(done -> broadcast.tell(List.of(done)));
        return outcome.isPresent();
    }

    /** Chats that start empty. */
    public void create(List<Chat> chats) {
        transactions.create(chats);
    }

    /** Title, archive or closing: everybody asks for the chat again. */
    public void alter(ChatId chat, Alteration alteration, @Nullable SystemLine line) {
        broadcast.tell(List.of(transactions.alter(chat, alteration, line)));
    }

    /** @param lines what the chat is told about the difference */
    public record Change(ChatId chat, Map<ProfileId, Optional<Wanted>> wishes, Function<SeatDiff, List<SystemLine>> lines) {}

    @FunctionalInterface
    public interface Alteration {
        void in(ChatStore store, ChatId chat);
    }

    static List<SystemLine> listOf(@Nullable SystemLine line) {
        return line == null ? new ArrayList<>() : List.of(line);
    }
}
