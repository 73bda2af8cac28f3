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
import org.peremena.chat.seating.SeatTransactions.Outcome;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Changes chats and seats, each chat in one transaction, then lets memory and sockets follow. Not to be called inside a transaction. */
@ApplicationScoped
public class Seating {
    /** A change that the roster does not ask for. */
    public static final long BY_HAND = -1;

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
        var outcome = transactions.reseat(chat, revision, wishes, lines);
        if (outcome.isPresent()) broadcast.tell(outcome.get());
        return outcome.isPresent();
    }

    /** Makes a chat with its first people. @return false when there is one already where only one can be */
    public boolean create(Chat chat, Map<ProfileId, Wanted> people, @Nullable SystemLine line) {
        var outcome = transactions.create(chat, people, line);
        outcome.ifPresent(broadcast::tell);
        return outcome.isPresent();
    }

    /** Chats that start empty. */
    public void create(List<Chat> chats) {
        transactions.create(chats);
    }

    /** Title, archive or closing: everybody asks for the chat again. */
    public void alter(ChatId chat, Alteration alteration, @Nullable SystemLine line) {
        broadcast.tell(transactions.alter(chat, alteration, line));
    }

    @FunctionalInterface
    public interface Alteration {
        void in(SeatingStore store, ChatId chat);
    }

    static List<SystemLine> listOf(@Nullable SystemLine line) {
        return line == null ? new ArrayList<>() : List.of(line);
    }
}
