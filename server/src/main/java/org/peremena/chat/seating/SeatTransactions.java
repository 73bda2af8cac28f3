package org.peremena.chat.seating;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seating.SeatingStore.Head;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** The transactions behind {@link Seating}: each locks the chat's row first, and raises seq or rev for whatever a member can see. */
@ApplicationScoped
class SeatTransactions {
    private final SeatingStore store;
    private final Clock clock;

    SeatTransactions(SeatingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** @param changed whether anything did */
    record Outcome(ChatId chat, Head head, List<Message> lines, Collection<ProfileId> joined, Collection<ProfileId> left, boolean changed) {}

    @Transactional
    Optional<Outcome> reseat(ChatId chat, long revision, Map<ProfileId, Optional<Wanted>> wishes, Function<SeatDiff, List<SystemLine>> lines) {
        var head = store.lock(chat);
        if (revision != Seating.BY_HAND && head.rosterRevision() > revision) return Optional.empty();
        var diff = SeatDiff.of(store.seats(chat), wishes);
        var aligned = new Head(head.seq(), head.rev(), Math.max(revision, head.rosterRevision()));
        if (diff.isEmpty()) return Optional.of(new Outcome(chat, aligned, List.of(), Set.of(), Set.of(), false));
        var now = now();
        var written = store.write(chat, head.seq(), lines.apply(diff), now);
        var raised = raised(aligned, written);
        store.end(chat, diff.left(), now);
        store.add(chat, diff.joined(), raised.seq(), now);
        store.alter(chat, diff.altered());
        store.raise(chat, raised);
        return Optional.of(new Outcome(chat, raised, written, diff.joined().keySet(), diff.left(), true));
    }

    @Transactional
    Optional<Outcome> create(Chat chat, Map<ProfileId, Wanted> people, @Nullable SystemLine line) {
        if (!store.create(chat)) return Optional.empty();
        var head = store.lock(chat.id());
        var now = now();
        var written = store.write(chat.id(), head.seq(), Seating.listOf(line), now);
        var raised = new Head(written.size(), 0, 0);
        store.add(chat.id(), people, 0, now);
        store.raise(chat.id(), raised);
        return Optional.of(new Outcome(chat.id(), raised, written, people.keySet(), Set.of(), true));
    }

    @Transactional
    void create(List<Chat> chats) {
        chats.forEach(store::create);
    }

    @Transactional
    Outcome alter(ChatId chat, Seating.Alteration alteration, @Nullable SystemLine line) {
        var head = store.lock(chat);
        alteration.in(store, chat);
        var written = store.write(chat, head.seq(), Seating.listOf(line), now());
        var raised = raised(head, written);
        store.raise(chat, raised);
        return new Outcome(chat, raised, written, Set.of(), Set.of(), true);
    }

    private static Head raised(Head head, List<Message> written) {
        return new Head(head.seq() + written.size(), head.rev() + (written.isEmpty() ? 1 : 0), head.rosterRevision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
