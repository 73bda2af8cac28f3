package org.peremena.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.SessionEnded;
import org.peremena.identity.Viewer;
import org.peremena.shared.Refusal;
import org.peremena.shared.SessionId;
import org.peremena.shared.SharedReason;

/** Revokes sessions and says so, that whoever holds something open for them lets go. */
@ApplicationScoped
class EndSessions {
    /** Ended sessions stay this long for an owner who asks about a stranger's sign-in. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final SessionStore store;
    private final SessionLookup lookup;
    private final Event<SessionEnded> announce;
    private final Event<Forgotten> forget;
    private final Clock clock;

    EndSessions(SessionStore store, SessionLookup lookup, Event<SessionEnded> announce, Event<Forgotten> forget, Clock clock) {
        this.store = store;
        this.lookup = lookup;
        this.announce = announce;
        this.forget = forget;
        this.clock = clock;
    }

    /** A session of somebody else is answered like one that does not exist. */
    @Transactional
    void end(Viewer viewer, SessionId session) {
        if (end(viewer, session, null).isEmpty()) throw new Refusal(SharedReason.NOT_FOUND);
    }

    @Transactional
    void endOthers(Viewer viewer) {
        end(viewer, null, viewer.session());
    }

    /** Ends what has run out. Asks the rows and not the time that has passed, so a server that slept catches up. */
    @Transactional
    void sweep() {
        ended(store.endExpired(clock.instant()));
        store.removeEndedBefore(clock.instant().minus(KEPT));
    }

    private List<SessionStore.Ended> end(Viewer viewer, @Nullable SessionId one, @Nullable SessionId spared) {
        return ended(store.end(viewer.account(), one, spared, clock.instant()));
    }

    private List<SessionStore.Ended> ended(List<SessionStore.Ended> sessions) {
        for (var session : sessions) {
            forget.fire(new Forgotten(session.tokenHash()));
            announce.fire(new SessionEnded(session.id(), session.account()));
        }
        return sessions;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Forgotten session) {
        lookup.forget(session.tokenHash());
    }

    /** Stays in this package: says to the lookup which entry is no longer true. */
    record Forgotten(String tokenHash) {}
}
