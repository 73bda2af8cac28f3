package org.peremena.realtime.socket;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Pings every socket once a heartbeat and lets go of those that are silent or do not read. One sweep over all sockets of an event loop,
 * no timer a socket; the pings are spread over the whole heartbeat.
 */
@Singleton
class Heartbeat {
    private static final int SWEEPS_A_BEAT = 25;

    private final OpenSockets sockets;
    private final long every;
    private final long silence;
    private final EncodedFrame ping = EncodedFrame.of("{\"t\":\"ping\"}");
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("heartbeat").factory());

    Heartbeat(OpenSockets sockets, SocketSettings settings) {
        this.sockets = sockets;
        this.every = settings.heartbeat().toNanos();
        this.silence = settings.silence().toNanos();
    }

    void start(@Observes StartupEvent event) {
        clock.scheduleAtFixedRate(this::sweep, every / SWEEPS_A_BEAT, every / SWEEPS_A_BEAT, TimeUnit.NANOSECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    /** A first ping at any moment of a beat: thousands that came back together must not be pinged together for ever. */
    static long anyMomentOf(Duration beat) {
        return ThreadLocalRandom.current().nextLong(beat.toNanos());
    }

    private void sweep() {
        for (var loop : sockets.loops()) loop.execute(() -> loop.forEach(socket -> look(loop, socket, System.nanoTime())));
    }

    private void look(SocketLoop loop, OpenSocket socket, long now) {
        if (now - socket.heardAt() > silence) sockets.close(socket, CloseCode.SILENT);
        else if (!socket.isReading()) sockets.close(socket, CloseCode.NOT_READING);
        else if (socket.isPingDue(now, every)) loop.send(socket, ping);
    }
}
