package org.peremena.identity.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Sessions by token, out of memory where they were asked for a moment ago. Keyed by the token's hash: a revocation knows the hash, and forgetting a key waits
 * for a lookup of it that is under way, so none that read before the revocation stays behind.
 */
@ApplicationScoped
class SessionLookup {
    /** A revocation here is known at once; one on another node, or by hand in the database, after this long. Shorter would cost active people a look each time. */
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST = 100_000;

    private final Cache<String, LiveSession> known = Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(MOST).build();
    private final SessionStore store;
    private final Clock clock;

    SessionLookup(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Nullable LiveSession find(String token) {
        return live(known.get(SessionToken.hash(token), hash -> store.findLive(hash, clock.instant()).map(LiveSession::of).orElse(null)));
    }

    @Nullable LiveSession findCached(String token) {
        return live(known.getIfPresent(SessionToken.hash(token)));
    }

    private @Nullable LiveSession live(@Nullable LiveSession session) {
        return Optional.ofNullable(session).filter(one -> !one.isOver(clock.instant())).orElse(null);
    }

    void forget(String tokenHash) {
        known.invalidate(tokenHash);
    }
}
