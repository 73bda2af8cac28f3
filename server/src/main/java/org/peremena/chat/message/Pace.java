package org.peremena.chat.message;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peremena.chat.ChatReason;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

/** How fast one person may write. Far above what fingers do, even when an outbox empties itself; below what a script would. */
@ApplicationScoped
class Pace {
    private final LoadingCache<ProfileId, Bucket> buckets;

    Pace(@ConfigProperty(name = "peremena.chat.pace.burst", defaultValue = "60") int burst, @ConfigProperty(name = "peremena.chat.pace.per-second", defaultValue = "4") int perSecond) {
        buckets = Caffeine.newBuilder().expireAfterAccess(Duration.ofMinutes(2)).maximumSize(200_000)
            .build(profile -> Bucket.builder().addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1))).build());
    }

    void check(ProfileId profile) {
        if (!buckets.get(profile).tryConsume(1)) throw new Refusal(ChatReason.TOO_FAST, Map.of("retryAfter", 1));
    }
}
