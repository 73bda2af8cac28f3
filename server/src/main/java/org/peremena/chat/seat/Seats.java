package org.peremena.chat.seat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/**
 * The only way into a chat. Chats with their people are kept in memory; whoever changes a chat or a seat calls {@link #changed} after the commit,
 * never before, and reads the store, not this, inside the transaction that changes.
 */
@ApplicationScoped
public class Seats {
    /** Counted in seats: about 150 bytes each. */
    private static final long KEPT_SEATS = 500_000;

    private final SeatStore store;
    private final Places places;
    private final AtomicLong changes = new AtomicLong();
    private final Cache<ChatId, LiveChat> cache = Caffeine.newBuilder().maximumWeight(KEPT_SEATS).weigher((ChatId id, LiveChat live) -> 4 + live.seats().size()).build();

    Seats(SeatStore store, Places places) {
        this.store = store;
        this.places = places;
    }

    /** Strangers get the same answer for a chat that exists and one that does not. */
    public Seat require(Viewer viewer, ChatId chat) {
        return find(viewer.profile(), chat).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    public Optional<Seat> find(ProfileId profile, ChatId chat) {
        return live(chat).map(live -> live.seat(profile));
    }

    /** The seat if it is in memory; for callers that must not wait. */
    public @Nullable Seat peek(ProfileId profile, ChatId chat) {
        var live = cache.getIfPresent(chat);
        return live == null ? null : live.seat(profile);
    }

    public @Nullable LiveChat peek(ChatId chat) {
        return cache.getIfPresent(chat);
    }

    public Optional<LiveChat> live(ChatId chat) {
        return Optional.ofNullable(cache.get(chat, id -> load(id, null)));
    }

    /** Many at once, with one question to the database for those that are not in memory. */
    public Map<ChatId, LiveChat> live(Collection<ChatId> chats) {
        var found = new HashMap<ChatId, LiveChat>(cache.getAllPresent(chats));
        var missing = chats.stream().filter(chat -> !found.containsKey(chat)).toList();
        if (missing.isEmpty()) return found;
        var stamp = changes.get();
        var loaded = store.load(missing);
        for (var chat : loaded.keySet()) {
            // what was read together is stale if anything changed since: then this chat is read again by itself, under its key's lock
            var live = cache.get(chat, id -> changes.get() == stamp ? live(loaded.get(id), null) : load(id, null));
            if (live != null) found.put(chat, live);
        }
        return found;
    }

    /** After the commit of anything that touched these chats or their seats: what is in memory is read again. */
    public void changed(Collection<ChatId> chats) {
        var stamp = changes.incrementAndGet();
        var loaded = chats.size() > 1 ? together(cache.getAllPresent(chats).keySet()) : Map.<ChatId, SeatStore.Loaded>of();
        for (var chat : chats) cache.asMap().computeIfPresent(chat, (id, before) -> loaded.containsKey(id) && changes.get() == stamp ? live(loaded.get(id), before) : reload(id, before));
    }

    /** What cannot be read together is read one by one, and forgotten where that fails, too. */
    private Map<ChatId, SeatStore.Loaded> together(Collection<ChatId> chats) {
        try {
            return store.load(chats);
        } catch (RuntimeException unreadable) {
            return Map.of();
        }
    }

    public void changed(ChatId chat) {
        changed(List.of(chat));
    }

    private @Nullable LiveChat reload(ChatId chat, LiveChat before) {
        try {
            return load(chat, before);
        } catch (RuntimeException unreadable) {
            return null; // forget it: the next who asks tries again, and nobody sees seats of before
        }
    }

    private @Nullable LiveChat load(ChatId chat, @Nullable LiveChat before) {
        var loaded = store.load(List.of(chat)).get(chat);
        return loaded == null ? null : live(loaded, before);
    }

    private LiveChat live(SeatStore.Loaded loaded, @Nullable LiveChat before) {
        return new LiveChat(loaded.chat(), loaded.seq(), loaded.seats(), home -> places.of(home).timeZone(), before);
    }
}
