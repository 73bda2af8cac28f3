package org.peremena.realtime.socket;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.peremena.identity.SessionEnded;
import org.peremena.identity.Viewer;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

/** Every open socket of this node, by profile. */
@Singleton
public class OpenSockets {
    private static final OpenSocket[] NONE = {};

    private final Map<ProfileId, OpenSocket[]> byProfile = new ConcurrentHashMap<>();
    private final Map<Thread, SocketLoop> loops = new ConcurrentHashMap<>();
    /** Sessions that ended a moment ago: a socket that was being opened meanwhile must not slip through. */
    private final Cache<SessionId, Boolean> ended = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(100_000).build();
    private final Instance<SocketWatcher> watchers;
    private final SocketSettings settings;
    private volatile boolean leaving;

    OpenSockets(@Any Instance<SocketWatcher> watchers, SocketSettings settings) {
        this.watchers = watchers;
        this.settings = settings;
    }

    public boolean isOpenFor(ProfileId profile) {
        return byProfile.containsKey(profile);
    }

    public List<OpenSocket> of(ProfileId profile) {
        return List.of(byProfile.getOrDefault(profile, NONE));
    }

    boolean hasRoomFor(ProfileId profile) {
        return byProfile.getOrDefault(profile, NONE).length < settings.socketsPerProfile();
    }

    /** Hands the frame to every socket of these profiles. Any thread; never waits. The caller keeps its hold on the frame. */
    public void deliver(Collection<ProfileId> profiles, EncodedFrame frame) {
        var receivers = new IdentityHashMap<SocketLoop, List<OpenSocket>>();
        for (var profile : profiles) {
            for (var socket : byProfile.getOrDefault(profile, NONE)) receivers.computeIfAbsent(socket.loop(), loop -> new ArrayList<>()).add(socket);
        }
        receivers.forEach((loop, sockets) -> loop.deliver(sockets, frame));
    }

    /** Hands the frame to one socket. Any thread. */
    public void deliver(OpenSocket socket, EncodedFrame frame) {
        socket.loop().deliver(List.of(socket), frame);
    }

    /** On the socket's event loop. Registers before it greets: what happens after the greeting reaches the client by event, what happened before by asking. */
    OpenSocket open(Viewer viewer, ClientConnection connection, Executor eventLoop, EncodedFrame greeting) {
        var loop = loops.computeIfAbsent(Thread.currentThread(), thread -> new SocketLoop(eventLoop, socket -> close(socket, CloseCode.NOT_READING)));
        var now = System.nanoTime();
        var socket = new OpenSocket(viewer, connection, loop, now, now + Heartbeat.anyMomentOf(settings.heartbeat()), settings.framesAtOnce());
        loop.add(socket);
        byProfile.compute(viewer.profile(), (profile, others) -> with(others == null ? NONE : others, socket));
        loop.send(socket, greeting);
        watchers.forEach(watcher -> watcher.opened(socket));
        if (leaving) close(socket, CloseCode.RESTART);
        if (ended.getIfPresent(viewer.session()) != null) close(socket, CloseCode.SESSION_OVER);
        return socket;
    }

    /** Any thread; the second time it does nothing. */
    CompletableFuture<?> close(OpenSocket socket, CloseCode code) {
        var gone = new CompletableFuture<>();
        socket.loop().execute(() -> {
            if (forget(socket)) socket.connection().close(code).whenComplete((x, failure) -> gone.complete(null));
            else gone.complete(null);
        });
        return gone;
    }

    /** On the socket's event loop. True the first time. */
    boolean forget(OpenSocket socket) {
        if (!socket.markClosed()) return false;
        socket.loop().remove(socket);
        byProfile.computeIfPresent(socket.viewer().profile(), (profile, open) -> without(open, socket));
        watchers.forEach(watcher -> watcher.closed(socket));
        return true;
    }

    Collection<SocketLoop> loops() {
        return loops.values();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded over) {
        ended.put(over.session(), true);
        closeAll(socket -> socket.viewer().session().equals(over.session()), CloseCode.SESSION_OVER);
    }

    /** Closes every socket and lets no more in. */
    CompletableFuture<Void> leave() {
        leaving = true;
        return closeAll(socket -> true, CloseCode.RESTART);
    }

    boolean isLeaving() {
        return leaving;
    }

    CompletableFuture<Void> closeAll(Predicate<OpenSocket> which, CloseCode code) {
        return CompletableFuture.allOf(byProfile.values().stream().flatMap(Arrays::stream).filter(which).map(socket -> close(socket, code)).toArray(CompletableFuture[]::new));
    }

    private static OpenSocket[] with(OpenSocket[] others, OpenSocket socket) {
        var all = Arrays.copyOf(others, others.length + 1);
        all[others.length] = socket;
        return all;
    }

    private static OpenSocket @org.jspecify.annotations.Nullable [] without(OpenSocket[] open, OpenSocket socket) {
        var rest = Arrays.stream(open).filter(other -> other != socket).toArray(OpenSocket[]::new);
        return rest.length == 0 ? null : rest;
    }
}
