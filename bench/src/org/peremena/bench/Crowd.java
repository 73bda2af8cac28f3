package org.peremena.bench;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Many people with a socket each. */
final class Crowd {
    private static final int OPENING_AT_ONCE = 128;
    private final Loop loop;
    private final List<SocketPeer> peers = new ArrayList<>();
    private int greeted;

    Crowd(Loop loop) {
        this.loop = loop;
    }

    /** Opens the sockets of these people and waits until each has been greeted. */
    void gather(int from, int to, SocketPeer.Heard heard) throws IOException {
        Queue<SocketPeer> closed = new ArrayDeque<>();
        var before = greeted;
        var greeting = new SocketPeer.Heard() {
            @Override
            public void frame(SocketPeer peer, java.nio.ByteBuffer payload) {
                if (isHello(payload)) {
                    greeted++;
                    if (!closed.isEmpty()) closed.poll().connect();
                } else heard.frame(peer, payload);
            }

            @Override
            public void gone(SocketPeer peer, int code) {
                heard.gone(peer, code);
            }
        };
        for (int person = from; person < to; person++) closed.add(new SocketPeer(loop, person, greeting));
        peers.addAll(closed);
        for (int i = 0; i < OPENING_AT_ONCE && !closed.isEmpty(); i++) closed.poll().connect();
        loop.runUntil(System.nanoTime() + 120_000_000_000L, () -> greeted - before == to - from);
        if (greeted - before != to - from) throw new IllegalStateException("only " + (greeted - before) + " of " + (to - from) + " were let in");
    }

    static boolean isHello(java.nio.ByteBuffer payload) {
        return payload.remaining() > 10 && payload.get(payload.position() + 6) == 'h';
    }

    void close() {
        peers.forEach(Peer::close);
    }
}
