package org.peremena.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/** Some kept-alive connections; requests wait when all are busy. */
final class HttpPool {
    private final List<HttpPeer> peers = new ArrayList<>();
    private final Queue<Request> waiting = new ArrayDeque<>();
    private final ArrayDeque<HttpPeer> free = new ArrayDeque<>();
    private final Loop loop;

    private record Request(String method, String path, int person, String body, HttpPeer.Answer answer) {}

    HttpPool(Loop loop, int connections) {
        this.loop = loop;
        for (int i = 0; i < connections; i++) open();
    }

    private void open() {
        var self = new HttpPeer[1];
        self[0] = new HttpPeer(loop, () -> {
            free.push(self[0]);
            next();
        });
        peers.add(self[0]);
        self[0].connect();
    }

    void request(String method, String path, int person, String body, HttpPeer.Answer answer) {
        waiting.add(new Request(method, path, person, body, answer));
        next();
    }

    private void next() {
        while (!waiting.isEmpty() && !free.isEmpty()) {
            var peer = free.pop();
            if (!peer.isFree()) continue;
            var request = waiting.poll();
            peer.request(request.method, request.path, request.person, request.body, request.answer);
        }
    }

    void close() {
        peers.forEach(Peer::close);
    }
}
