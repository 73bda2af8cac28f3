package org.peremena.chat.seating;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.SeatRow;
import org.peremena.chat.seating.HeadStore.Head;
import org.peremena.chat.seating.Seating.Change;
import org.peremena.chat.seating.SeatingStore.NewSeat;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** The transactions behind {@link Seating}: each locks the chat's row first, and raises seq or rev for whatever a member can see. */
@ApplicationScoped
class SeatTransactions {
    private final ChatStore chats;
    private final HeadStore heads;
    private final SeatingStore seats;
    private final Clock clock;

    SeatTransactions(ChatStore chats, HeadStore heads, SeatingStore seats, Clock clock) {
        this.chats = chats;
        this.heads = heads;
        this.seats = seats;
        this.clock = clock;
    }

    /** @param changed whether anything did */
    record Outcome(ChatId chat, Head head, List<Message> lines, Collection<ProfileId> joined, Collection<ProfileId> left, boolean changed) {}

    /** A few statements for any number of chats. @return without those whose seats are of a later roster already */
    @Transactional
    List<Outcome> reseat(List<Change> changes, long revision) {
        var changed = changes.stream().map(Change::chat).toList();
        var locked = heads.lock(changed);
        var seated = seats.seats(changed).stream().collect(groupingBy(SeatRow::chat));
        var now = now();
        var outcomes = new ArrayList<Outcome>();
        var added = new ArrayList<NewSeat>();
        var raised = new HashMap<ChatId, Head>();
        for (var change : changes) {
            var head = Objects.requireNonNull(locked.get(change.chat()));
            if (revision != Seating.BY_HAND && head.rosterRevision() > revision) continue;
            var outcome = reseat(change, new Head(head.seq(), head.rev(), Math.max(revision, head.rosterRevision())), seated.getOrDefault(change.chat(), List.of()), added, now);
            if (outcome.changed()) raised.put(outcome.chat(), outcome.head());
            outcomes.add(outcome);
        }
        seats.add(added, now);
        heads.raise(raised);
        return outcomes;
    }

    private Outcome reseat(Change change, Head aligned, List<SeatRow> seated, List<NewSeat> added, Instant now) {
        var chat = change.chat();
        var diff = SeatDiff.of(seated, change.wishes());
        if (diff.isEmpty()) return new Outcome(chat, aligned, List.of(), Set.of(), Set.of(), false);
        var written = heads.write(chat, aligned.seq(), change.lines().apply(diff), now);
        var raised = raised(aligned, written);
        seats.end(chat, diff.left(), now);
        diff.joined().forEach((profile, wanted) -> added.add(new NewSeat(chat, profile, wanted, raised.seq())));
        seats.alter(chat, diff.altered());
        return new Outcome(chat, raised, written, diff.joined().keySet(), diff.left(), true);
    }

    @Transactional
    Optional<Outcome> create(Chat chat, Map<ProfileId, Wanted> people, @Nullable SystemLine line) {
        if (!chats.create(chat)) return Optional.empty();
        var head = heads.lock(chat.id());
        var now = now();
        var written = heads.write(chat.id(), head.seq(), Seating.listOf(line), now);
        var raised = new Head(written.size(), 0, 0);
        seats.add(people.entrySet().stream().map(one -> new NewSeat(chat.id(), one.getKey(), one.getValue(), 0)).toList(), now);
        heads.raise(Map.of(chat.id(), raised));
        return Optional.of(new Outcome(chat.id(), raised, written, people.keySet(), Set.of(), true));
    }

    @Transactional
    void create(List<Chat> fresh) {
        chats.create(fresh);
    }

    @Transactional
    Outcome alter(ChatId chat, Seating.Alteration alteration, @Nullable SystemLine line) {
        var head = heads.lock(chat);
        alteration.in(chats, chat);
        var written = heads.write(chat, head.seq(), Seating.listOf(line), now());
        var raised = raised(head, written);
        heads.raise(Map.of(chat, raised));
        return new Outcome(chat, raised, written, Set.of(), Set.of(), true);
    }

    private static Head raised(Head head, List<Message> written) {
        return new Head(head.seq() + written.size(), head.rev() + (written.isEmpty() ? 1 : 0), head.rosterRevision());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
