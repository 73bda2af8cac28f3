package org.peremena.realtime.presence;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peremena.realtime.PresenceCircle;
import org.peremena.realtime.socket.OpenSocket;
import org.peremena.shared.ProfileId;

/** Finds out, off the event loops, which of the looked-at a viewer may see. One question a socket at a time, the newest look wins, few questions at once. */
@Singleton
class Looks {
    private static final Logger LOG = Logger.getLogger(Looks.class);
    private static final int ASKING_AT_ONCE = 4;

    private final Instance<PresenceCircle> circle;
    private final Map<OpenSocket, Look> looks = new ConcurrentHashMap<>();
    private final ExecutorService asking = Executors.newFixedThreadPool(ASKING_AT_ONCE, Thread.ofVirtual().name("presence-circle-", 0).factory());

    Looks(Instance<PresenceCircle> circle) {
        this.circle = circle;
    }

    void look(OpenSocket socket, Set<ProfileId> asked, Then then) {
        ask(socket, looks.put(socket, new Look(asked, false, true)), then);
    }

    /** The same look again, because what may be seen has changed. */
    void again(OpenSocket socket, Then then) {
        for (var before = looks.get(socket); before != null; before = looks.get(socket)) {
            if (!looks.replace(socket, before, new Look(before.asked, before.answered, true))) continue;
            ask(socket, before, then);
            return;
        }
    }

    void forget(OpenSocket socket) {
        looks.remove(socket);
    }

    private void ask(OpenSocket socket, @Nullable Look before, Then then) {
        if (before == null || !before.waiting) asking.execute(() -> ask(socket, then));
    }

    private void ask(OpenSocket socket, Then then) {
        var look = looks.computeIfPresent(socket, (s, waiting) -> new Look(waiting.asked, waiting.answered, false));
        if (look == null) return;
        var visible = visible(socket, look.asked);
        if (visible != null && looks.replace(socket, look, new Look(look.asked, true, false))) then.see(socket, visible, look.answered);
    }

    private @Nullable Set<ProfileId> visible(OpenSocket socket, Set<ProfileId> asked) {
        if (asked.isEmpty() || circle.isUnsatisfied()) return Set.of();
        try {
            return circle.get().visible(socket.viewer(), asked);
        } catch (RuntimeException e) {
            LOG.warn("whose presence may be seen could not be found out", e);
            return null;
        }
    }

    /** Called with what a look may see. */
    @FunctionalInterface
    interface Then {
        /** @param again whether this look has been answered before */
        void see(OpenSocket socket, Set<ProfileId> visible, boolean again);
    }

    /** One object a look: two that ask for the same are two. */
    private static final class Look {
        private final Set<ProfileId> asked;
        private final boolean answered;
        private final boolean waiting;

        Look(Set<ProfileId> asked, boolean answered, boolean waiting) {
            this.asked = asked;
            this.answered = answered;
            this.waiting = waiting;
        }
    }
}
