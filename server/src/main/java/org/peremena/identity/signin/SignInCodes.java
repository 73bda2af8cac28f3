package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.peremena.identity.IdentityReason;
import org.peremena.identity.phone.Phone;
import org.peremena.shared.Id;
import org.peremena.shared.Refusal;

/** The codes that have been given out: at most so many, each tried at most five times and good for one sign-in. */
@ApplicationScoped
class SignInCodes {
    private static final Duration KEPT = Duration.ofDays(1);
    /** Between nodes, or after a small correction. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final CodeStore store;
    private final SignInSettings settings;
    private final Clock clock;

    SignInCodes(CodeStore store, SignInSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    UUID give(Phone phone, String address, String code) {
        store.lock(phone);
        var now = clock.instant();
        CodeRules.check(store.countSince(now.minus(CodeRules.COUNTED), now, phone, address), settings, now);
        var salt = CodeHash.randomSalt();
        var challenge = new CodeStore.Challenge(Id.next(), phone.e164(), salt, CodeHash.of(salt, code), 0, now.plus(settings.codeLifetime()), null);
        store.append(challenge, address, now);
        return challenge.id();
    }

    /** A code that never left the house counts for nothing. */
    void withdraw(UUID challenge) {
        store.remove(challenge);
    }

    /** Spends a try. Outside of any transaction that a refusal would roll back. */
    Phone prove(UUID challenge, String code) {
        var now = clock.instant();
        var taken = store.takeTry(challenge, CodeRules.MOST_TRIES, now, now.plus(CLOCKS_APART));
        if (taken.isEmpty()) throw refused(challenge, now);
        if (!CodeHash.matches(taken.get().salt(), taken.get().hash(), code)) {
            throw new Refusal(IdentityReason.CODE_WRONG, Map.of("triesLeft", CodeRules.MOST_TRIES - taken.get().tries()));
        }
        return new Phone(taken.get().phone());
    }

    /** What has been refused once stays refused, wherever the clock goes. */
    private Refusal refused(UUID challenge, Instant now) {
        var known = store.find(challenge);
        store.close(challenge, CodeRules.MOST_TRIES);
        return known.map(closed -> CodeRules.closed(closed, now)).orElseGet(() -> new Refusal(IdentityReason.CODE_EXPIRED));
    }

    /** In the transaction of the sign-in. */
    void use(UUID challenge) {
        if (!store.markProven(challenge, clock.instant())) throw new Refusal(IdentityReason.CODE_SPENT);
    }

    void sweep() {
        store.removeBefore(clock.instant().minus(KEPT));
    }
}
