package org.peremena.chat.seat;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** A chat in memory with its people of this moment, so that the hot path asks the database for nothing. Replaced as a whole when a seat or the chat changes. */
public final class LiveChat {
    private final Chat chat;
    private final Map<ProfileId, Seat> seats = new LinkedHashMap<>();
    private final Set<ProfileId> profiles;
    private final Map<ProfileId, Long> reads = new ConcurrentHashMap<>();
    private final AtomicLong seq = new AtomicLong();

    LiveChat(Chat chat, long seq, List<SeatRow> rows, Function<OrganisationId, ZoneId> zones, @Nullable LiveChat before) {
        this.chat = chat;
        for (var row : rows) seats.put(row.profile(), new Seat(this, row.profile(), row.role(), row.schoolRole(), row.home(), zones.apply(row.home())));
        for (var row : rows) reads.put(row.profile(), row.readSeq());
        this.profiles = Set.copyOf(seats.keySet());
        this.seq.set(seq);
        if (before == null) return;
        before.reads.forEach(this::read);
        wrote(before.seq());
    }

    public Chat chat() {
        return chat;
    }

    public @Nullable Seat seat(ProfileId profile) {
        return seats.get(profile);
    }

    public Map<ProfileId, Seat> seats() {
        return seats;
    }

    /** Everybody with a seat: whom an event of this chat is for. */
    public Set<ProfileId> profiles() {
        return profiles;
    }

    /** The greatest seq this node has seen; there may be greater ones. */
    public long seq() {
        return seq.get();
    }

    public void wrote(long seq) {
        this.seq.accumulateAndGet(seq, Math::max);
    }

    public long readSeq(ProfileId profile) {
        return reads.getOrDefault(profile, 0L);
    }

    /** @return whether the mark moved: it never goes back */
    public boolean read(ProfileId profile, long seq) {
        if (!seats.containsKey(profile)) return false;
        var before = readSeq(profile);
        return seq > before && reads.merge(profile, seq, Math::max) == seq;
    }

    /** How many have read up to here. */
    public long readersOf(long seq) {
        return reads.values().stream().filter(mark -> mark >= seq).count();
    }

    /** How far anybody but this person has read. */
    public long othersReadSeq(ProfileId profile) {
        var most = 0L;
        for (var mark : reads.entrySet()) if (mark.getValue() > most && !mark.getKey().equals(profile)) most = mark.getValue();
        return most;
    }
}
