package org.peremena.chat.structure;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.peremena.school.Audiences;
import org.peremena.school.RosterChanged;
import org.peremena.shared.OrganisationId;

/**
 * Lets chats follow the roster right after each change, one change of an organisation after the other. What an announcement did not bring about (the program
 * was killed in between, the database was away) is found by asking whose revision is ahead of what was followed.
 */
@ApplicationScoped
class FollowRoster {
    private static final long ASK_SECONDS = 5;
    private static final Logger LOG = Logger.getLogger(FollowRoster.class);

    private final Audiences audiences;
    private final StructureStore store;
    private final Alignment alignment;
    private final Map<OrganisationId, ReentrantLock> locks = new ConcurrentHashMap<>();
    private final ExecutorService followers = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("follow-roster-", 0).factory());
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("follow-roster").factory());
    private volatile Set<OrganisationId> behindBefore = Set.of();

    FollowRoster(Audiences audiences, StructureStore store, Alignment alignment) {
        this.audiences = audiences;
        this.store = store;
        this.alignment = alignment;
    }

    void start(@Observes StartupEvent event) {
        timer.scheduleWithFixedDelay(this::findMissed, 1, ASK_SECONDS, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        timer.shutdownNow();
        followers.shutdown();
        followers.awaitTermination(10, TimeUnit.SECONDS);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged change) {
        if (!followers.isShutdown()) followers.execute(() -> quietly(change.organisation(), () -> follow(change)));
    }

    /** What is behind twice in a row is not merely being followed right now. */
    private void findMissed() {
        try {
            var behind = audiences.changedSince(store.followed());
            var missed = behind.stream().filter(behindBefore::contains).toList();
            behindBefore = behind;
            for (var organisation : missed) followers.execute(() -> quietly(organisation, () -> follow(organisation)));
        } catch (RuntimeException e) {
            LOG.debug("cannot ask whose chats are behind", e);
        }
    }

    private static void quietly(OrganisationId organisation, Runnable follow) {
        try {
            follow.run();
        } catch (RuntimeException e) {
            LOG.errorf(e, "chats of %s could not follow the roster; tried again soon", organisation);
        }
    }

    /** The whole organisation, now. */
    void follow(OrganisationId organisation) {
        locked(organisation, () -> alignment.alignAll(organisation));
    }

    private void follow(RosterChanged change) {
        locked(change.organisation(), () -> {
            var followed = store.followed(change.organisation());
            if (followed.isPresent() && change.revision() <= followed.getAsLong()) return;
            var next = followed.isPresent() && change.revision() == followed.getAsLong() + 1;
            if (next && change.profiles() != null) alignment.align(change);
            else alignment.alignAll(change.organisation(), change.movements());
        });
    }

    private void locked(OrganisationId organisation, Runnable work) {
        var lock = locks.computeIfAbsent(organisation, id -> new ReentrantLock(true));
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
