package org.peremena.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread, one selector, one buffer: so cheap that the server is what is measured. It looks at its sockets once a millisecond and does not wait for them:
 * on one machine a receiver that every frame wakes up is woken at the sender's cost, and no receiver behind a network is.
 */
final class Loop {
    private static final long PAUSE_NANOS = 1_000_000;

    private final Selector selector;
    private final ByteBuffer shared = ByteBuffer.allocateDirect(1 << 18);
    private final PriorityQueue<Later> later = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));

    private record Later(long at, Runnable task) {}

    Loop() throws IOException {
        selector = Selector.open();
    }

    Selector selector() {
        return selector;
    }

    ByteBuffer shared() {
        return shared.clear();
    }

    void after(long millis, Runnable task) {
        later.add(new Later(System.nanoTime() + millis * 1_000_000, task));
    }

    /** Serves sockets until the time has come or the condition holds. */
    void runUntil(long nanoTime, java.util.function.BooleanSupplier done) throws IOException {
        while (System.nanoTime() < nanoTime && !done.getAsBoolean()) turn(Math.min(nanoTime, System.nanoTime() + 5_000_000));
    }

    void runUntil(long nanoTime) throws IOException {
        runUntil(nanoTime, () -> false);
    }

    /** One turn that ends at the given time at the latest. */
    void turn(long until) throws IOException {
        var next = later.isEmpty() ? until : Math.min(until, later.peek().at);
        var wait = Math.min(PAUSE_NANOS, next - System.nanoTime());
        if (wait > 0) LockSupport.parkNanos(wait);
        selector.selectNow(this::serve);
        while (!later.isEmpty() && later.peek().at <= System.nanoTime()) later.poll().task.run();
    }

    private void serve(SelectionKey key) {
        var peer = (Peer) key.attachment();
        try {
            if (key.isValid() && key.isConnectable()) peer.connected();
            if (key.isValid() && key.isWritable()) peer.writeOn();
            if (key.isValid() && key.isReadable()) peer.readOn();
        } catch (IOException e) {
            peer.lost();
        }
    }
}
