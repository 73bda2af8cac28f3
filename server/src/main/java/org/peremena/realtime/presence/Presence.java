package org.peremena.realtime.presence;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.peremena.realtime.socket.EncodedFrame;
import org.peremena.realtime.socket.EventJson;
import org.peremena.realtime.socket.OpenSocket;
import org.peremena.realtime.socket.OpenSockets;
import org.peremena.realtime.socket.SocketWatcher;
import org.peremena.shared.ProfileId;

/** Presence for those who look: one thread keeps it, so that no lock is needed and no event loop waits. */
@Singleton
public class Presence implements SocketWatcher {
    private static final Logger LOG = Logger.getLogger(Presence.class);
    private static final int PROFILES_A_LOOK = 200;

    private final OpenSockets sockets;
    private final Looks looks;
    private final EventJson json;
    private final Clock clock;
    private final PresenceSettings settings;
    private final Set<ProfileId> online = ConcurrentHashMap.newKeySet();
    private final WhoIsHere<OpenSocket> here;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("presence").factory());

    Presence(OpenSockets sockets, Looks looks, EventJson json, Clock clock, PresenceSettings settings) {
        this.sockets = sockets;
        this.looks = looks;
        this.json = json;
        this.clock = clock;
        this.settings = settings;
        this.here = new WhoIsHere<>(settings.grace(), online);
    }

    public boolean isOnline(ProfileId profile) {
        return online.contains(profile) || sockets.isOpenFor(profile);
    }

    /** These have less to do with each other: they and those who look at them may see less than before, and are told nothing more of it without looking again. */
    public void partedWays(Collection<ProfileId> profiles) {
        keep(() -> {
            for (var profile : profiles) {
                sockets.of(profile).forEach(socket -> looks.again(socket, this::watch));
                here.watchersOf(profile).forEach(socket -> looks.again(socket, this::watch));
            }
        });
    }

    @Override
    public void opened(OpenSocket socket) {
        keep(() -> here.came(socket.viewer().profile()));
    }

    @Override
    public void closed(OpenSocket socket) {
        looks.forget(socket);
        keep(() -> {
            here.forget(socket);
            here.left(socket.viewer().profile(), clock.instant());
        });
    }

    @Override
    public boolean heard(OpenSocket socket, String t, JsonNode frame) {
        if (!t.equals("look")) return false;
        looks.look(socket, asked(frame.path("profiles")), this::watch);
        return true;
    }

    /** What is no id is passed over: nobody has it. */
    private static Set<ProfileId> asked(JsonNode profiles) {
        var asked = new HashSet<ProfileId>();
        for (var profile : profiles) {
            if (asked.size() == PROFILES_A_LOOK) break;
            try {
                asked.add(ProfileId.fromString(profile.asText()));
            } catch (IllegalArgumentException noId) {
                LOG.trace("a look at what is no id", noId);
            }
        }
        return asked;
    }

    private void watch(OpenSocket socket, Set<ProfileId> visible, boolean again) {
        keep(() -> {
            if (!socket.isClosed()) tell(socket, again ? here.watchAgain(socket, visible) : here.watch(socket, visible));
        });
    }

    void start(@Observes StartupEvent event) {
        var gather = settings.gather().toMillis();
        keeper.scheduleAtFixedRate(this::tellNews, gather, gather, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        keeper.shutdownNow();
    }

    private void tellNews() {
        try {
            here.news(clock.instant()).forEach(this::tell);
        } catch (RuntimeException e) {
            LOG.warn("news of presence could not be told", e);
        }
    }

    private void tell(OpenSocket socket, List<Seen> people) {
        if (people.isEmpty()) return;
        var frame = EncodedFrame.of(json.encode(new PresenceEvent(people)));
        sockets.deliver(socket, frame);
        frame.release();
    }

    private void keep(Runnable step) {
        try {
            keeper.execute(step);
        } catch (RejectedExecutionException e) {
            LOG.trace("the server stops", e);
        }
    }
}
