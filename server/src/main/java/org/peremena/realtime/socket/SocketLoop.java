package org.peremena.realtime.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The sockets of one event loop. Events for them wait in one line; one task of the loop writes all that wait and then flushes each
 * socket once, so that many events cost one wake-up and one system call a socket.
 */
final class SocketLoop {
    /** After so many events the sockets are flushed: the first must not wait for the last of a flood. */
    private static final int EVENTS_A_TASK = 128;

    private final Executor loop;
    private final Consumer<OpenSocket> deaf;
    private final Queue<Letter> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final List<OpenSocket> sockets = new ArrayList<>();
    private final List<OpenSocket> unflushed = new ArrayList<>();

    /** @param deaf told of a socket that does not read */
    SocketLoop(Executor loop, Consumer<OpenSocket> deaf) {
        this.loop = loop;
        this.deaf = deaf;
    }

    void execute(Runnable task) {
        loop.execute(task);
    }

    /** Any thread. The frame is retained until it is written. */
    void deliver(List<OpenSocket> receivers, EncodedFrame frame) {
        frame.retain();
        waiting.add(new Letter(receivers, frame));
        if (scheduled.compareAndSet(false, true)) loop.execute(this::drain);
    }

    private void drain() {
        scheduled.set(false);
        Letter letter;
        for (int i = 0; i < EVENTS_A_TASK && (letter = waiting.poll()) != null; i++) {
            for (var socket : letter.receivers) write(socket, letter.frame);
            letter.frame.release();
        }
        unflushed.forEach(OpenSocket::flush);
        unflushed.clear();
        if (!waiting.isEmpty() && scheduled.compareAndSet(false, true)) loop.execute(this::drain);
    }

    private void write(OpenSocket socket, EncodedFrame frame) {
        if (socket.write(frame)) unflushed.add(socket);
        else if (!socket.isReading()) deaf.accept(socket);
    }

    /** On the loop: writes and flushes at once. */
    void send(OpenSocket socket, EncodedFrame frame) {
        if (socket.write(frame)) socket.flush();
        else if (!socket.isReading()) deaf.accept(socket);
    }

    void add(OpenSocket socket) {
        socket.position = sockets.size();
        sockets.add(socket);
    }

    void remove(OpenSocket socket) {
        if (socket.position < 0) return;
        var last = sockets.removeLast();
        if (last != socket) {
            sockets.set(socket.position, last);
            last.position = socket.position;
        }
        socket.position = -1;
    }

    /** On the loop. Backwards, because a visited socket may be removed. */
    void forEach(Consumer<OpenSocket> visitor) {
        for (int i = sockets.size() - 1; i >= 0; i--) visitor.accept(sockets.get(i));
    }

    private record Letter(List<OpenSocket> receivers, EncodedFrame frame) {}
}
