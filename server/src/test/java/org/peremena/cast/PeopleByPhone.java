package org.peremena.cast;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.peremena.identity.SignedIn;

/** Hears who has signed in. */
@Singleton
public class PeopleByPhone {
    private static final Map<String, SignedIn> HEARD = new ConcurrentHashMap<>();

    void on(@Observes(during = TransactionPhase.BEFORE_COMPLETION) SignedIn event) {
        HEARD.put(event.phone(), event);
    }

    public static SignedIn signedIn(String phone) {
        return HEARD.get(phone);
    }
}
