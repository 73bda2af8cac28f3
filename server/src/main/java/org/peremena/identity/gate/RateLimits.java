package org.peremena.identity.gate;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.peremena.shared.Refusal;
import org.peremena.shared.SessionId;
import org.peremena.shared.SharedReason;

/** Counts calls in this node's memory. */
@ApplicationScoped
class RateLimits {
    private static final Duration IDLE = Duration.ofMinutes(10);
    private static final int MOST = 200_000;

    private final LoadingCache<SessionId, Bucket> ofSession;
    private final LoadingCache<String, Bucket> openOfNetwork;
    private final LoadingCache<String, Bucket> missesOfNetwork;

    RateLimits(LimitSettings settings) {
        ofSession = buckets(settings.sessionBurst(), settings.sessionPerSecond());
        openOfNetwork = buckets(settings.openBurst(), settings.openPerSecond());
        missesOfNetwork = buckets(settings.missesBurst(), settings.missesPerSecond());
    }

    private static <K> LoadingCache<K, Bucket> buckets(int burst, int perSecond) {
        return Caffeine.newBuilder().expireAfterAccess(IDLE).maximumSize(MOST)
            .build(key -> Bucket.builder().addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1))).build());
    }

    void checkSession(SessionId session) {
        take(ofSession.get(session));
    }

    /** The same without a reason: false where {@link #checkSession} refuses. */
    boolean isInTime(SessionId session) {
        return ofSession.get(session).tryConsume(1);
    }

    void checkOpenCall(String network) {
        take(openOfNetwork.get(network));
    }

    /** Refuses before the database is asked for yet another cookie that is no session. */
    void checkMisses(String network) {
        var bucket = missesOfNetwork.get(network);
        if (bucket.getAvailableTokens() < 1) throw refusal(bucket);
    }

    void noteMiss(String network) {
        missesOfNetwork.get(network).tryConsume(1);
    }

    private static void take(Bucket bucket) {
        if (!bucket.tryConsume(1)) throw refusal(bucket);
    }

    private static Refusal refusal(Bucket bucket) {
        long nanos = bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill();
        return new Refusal(SharedReason.TOO_MANY, Map.of("retryAfter", Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos) + 1)));
    }
}
