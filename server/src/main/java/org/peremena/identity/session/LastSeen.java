package org.peremena.identity.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peremena.shared.SessionId;

/** Gathers when sessions were last used and writes it once a minute, not with every request. A crash loses a minute of it. */
@ApplicationScoped
class LastSeen {
    private static final Logger LOG = Logger.getLogger(LastSeen.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final ConcurrentHashMap<SessionId, Instant> seen = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("last-seen").factory());
    private final SessionStore store;
    private final Clock clock;

    LastSeen(SessionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::write, PAUSE.toSeconds(), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
        write();
    }

    void note(SessionId session) {
        seen.put(session, clock.instant());
    }

    /** Writes what has been gathered; what cannot be written is dropped, the next use notes it again. */
    void write() {
        var gathered = new HashMap<>(seen);
        gathered.forEach(seen::remove);
        try {
            store.saveSeen(gathered, StoredSessions.REMEMBERED);
        } catch (RuntimeException e) {
            LOG.warn("could not note when sessions were last used", e);
        }
    }
}
