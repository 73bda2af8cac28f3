package org.peremena.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.peremena.identity.IdentityReason;
import org.peremena.shared.Refusal;

/** When another code may be asked for. Known and unknown numbers are counted alike, so that nobody learns from a refusal who is registered. */
final class CodeRules {
    static final int MOST_TRIES = 5;
    static final Duration COUNTED = Duration.ofHours(1);

    private CodeRules() {}

    static void check(CodeStore.Asked asked, SignInSettings settings, Instant now) {
        if (asked.lastOfPhone() != null) {
            var wait = Duration.between(now, asked.lastOfPhone().plus(settings.resendPause()));
            if (wait.isPositive()) throw tooMany(IdentityReason.CODE_TOO_SOON, wait);
        }
        if (asked.firstOfPhone() != null && asked.ofPhone() >= settings.codesPerPhoneAnHour()) {
            throw tooMany(IdentityReason.CODES_TOO_MANY, Duration.between(now, asked.firstOfPhone().plus(COUNTED)));
        }
        if (asked.ofAddress() >= settings.codesPerAddressAnHour() || asked.ofAll() >= settings.codesAnHour()) {
            throw tooMany(IdentityReason.CODES_TOO_MANY, Duration.ofMinutes(10));
        }
    }

    private static Refusal tooMany(IdentityReason reason, Duration wait) {
        return new Refusal(reason, Map.of("retryAfter", Math.max(1, wait.plusMillis(999).toSeconds())));
    }

    /** Why a code cannot be tried any more. An unknown challenge is answered like an old one. */
    static Refusal closed(CodeStore.Challenge challenge, Instant now) {
        boolean spent = challenge.provenAt() != null || challenge.tries() >= MOST_TRIES && now.isBefore(challenge.expiresAt());
        return new Refusal(spent ? IdentityReason.CODE_SPENT : IdentityReason.CODE_EXPIRED);
    }
}
