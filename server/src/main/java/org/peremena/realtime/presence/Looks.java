package org.peremena.realtime.presence;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
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

    void look(OpenSocket socket, Set<ProfileId> asked, BiConsumer<OpenSocket, Set<ProfileId>> then) {
        var before = looks.put(socket, new Look(asked, true));
        if (before == null || !before.waiting) asking.execute(() -> ask(socket, then));
    }

    /** The same look again, because what may be seen has changed. */
    void again(OpenSocket socket, BiConsumer<OpenSocket, Set<ProfileId>> then) {
        var look = looks.get(socket);
        if (look != null) look(socket, look.asked, then);
    }

    void forget(OpenSocket socket) {
        looks.remove(socket);
    }

    private void ask(OpenSocket socket, BiConsumer<OpenSocket, Set<ProfileId>> then) {
        var look = looks.computeIfPresent(socket, (s, waiting) -> new Look(waiting.asked, false));
        if (look == null) return;
        var visible = visible(socket, look.asked);
        if (visible != null && looks.get(socket) == look) then.accept(socket, visible);
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

    private record Look(Set<ProfileId> asked, boolean waiting) {}
}
