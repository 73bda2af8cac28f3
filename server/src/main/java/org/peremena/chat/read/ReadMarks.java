package org.peremena.chat.read;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.peremena.chat.read.ReadStore.Mark;
import org.peremena.chat.seat.LiveChat;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.Seats;
import org.peremena.realtime.Realtime;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** How far each member has read. Scrolling makes many marks and only the last one matters: they are gathered and written together. */
@ApplicationScoped
public class ReadMarks {
    private static final long GATHER_MILLIS = 300;
    /** Nobody waits to hear that an author has read; until it is written memory knows. */
    private static final long GATHER_AUTHORS_MILLIS = 2_000;
    private static final Logger LOG = Logger.getLogger(ReadMarks.class);

    private final ReadStore store;
    private final Seats seats;
    private final Realtime realtime;
    private final Map<Key, Mark> pending = new ConcurrentHashMap<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final AtomicBoolean authorsScheduled = new AtomicBoolean();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("read-marks").factory());

    ReadMarks(ReadStore store, Seats seats, Realtime realtime) {
        this.store = store;
        this.seats = seats;
        this.realtime = realtime;
    }

    private record Key(ChatId chat, ProfileId profile) {}

    record Read(ChatId chat, ProfileId profile, long seq) implements Realtime.Event {
        @Override
        public String t() {
            return "read";
        }
    }

    /** Nobody has read what is not written yet. */
    void read(Seat seat, long seq) {
        var live = seat.live();
        if (seq > live.seq()) live.wrote(store.seq(seat.chat().id()));
        mark(live, seat.profile(), Math.min(seq, live.seq()), true);
    }

    /** Who writes has read; the message itself says so to the others. Does not wait. */
    public void wrote(LiveChat live, ProfileId author, long seq) {
        mark(live, author, seq, false);
    }

    private void mark(LiveChat live, ProfileId profile, long seq, boolean told) {
        if (!live.read(profile, seq)) return;
        var mark = new Mark(live.chat().id(), profile, seq, told);
        pending.merge(new Key(mark.chat(), profile), mark, Mark::later);
        if (told) schedule(scheduled, GATHER_MILLIS);
        else schedule(authorsScheduled, GATHER_AUTHORS_MILLIS);
    }

    private void schedule(AtomicBoolean due, long millis) {
        if (due.compareAndSet(false, true)) timer.schedule(() -> write(due), millis, TimeUnit.MILLISECONDS);
    }

    private void write(AtomicBoolean due) {
        due.set(false);
        var marks = List.copyOf(pending.values());
        try {
            store.save(marks);
            for (var mark : marks) pending.remove(new Key(mark.chat(), mark.profile()), mark);
            for (var mark : marks) if (mark.told()) tell(mark);
        } catch (RuntimeException e) {
            LOG.warn("read marks wait for the database", e);
            schedule(due, GATHER_MILLIS);
        }
    }

    /** The others are shown how far anybody else has read, which the third reader of a message does not change; the own devices always follow. */
    private void tell(Mark mark) {
        var live = seats.peek(mark.chat());
        if (live == null || live.seat(mark.profile()) == null) return;
        realtime.deliver(live.readersOf(mark.seq()) <= 2 ? live.profiles() : List.of(mark.profile()), new Read(mark.chat(), mark.profile(), mark.seq()));
    }

    void drain(@Observes ShutdownEvent event) throws InterruptedException {
        timer.execute(() -> write(scheduled));
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }
}
