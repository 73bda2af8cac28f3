package org.peremena.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Map;

/** Sockets that only answer pings: what one of them holds on the heap and in the process. */
final class Idle {
    private static final int FIRST = 500;
    private final int connections;
    private final int settleSeconds;

    Idle(Options options) {
        connections = options.number("connections", 10_000);
        settleSeconds = options.number("seconds", 40);
        if (connections > 15_000) throw new IllegalArgumentException("at most 15,000 connections: a process here may have 20,000 files open");
    }

    Result run() throws IOException, InterruptedException, SQLException {
        try (var server = new Server(Map.of()); var database = server.database()) {
            new Town(32).settle(database, connections + FIRST, 0);
            var loop = new Loop();
            var first = new Crowd(loop);
            first.gather(connections, connections + FIRST, quiet());
            loop.runUntil(System.nanoTime() + 5_000_000_000L);
            var heap = server.heapKilobytes();
            var resident = server.residentKilobytes();
            var crowd = new Crowd(loop);
            var start = System.nanoTime();
            var cpu = server.cpuMicros();
            crowd.gather(0, connections, quiet());
            var opened = (System.nanoTime() - start) / 1e9;
            var opening = server.cpuMicros() - cpu;
            loop.runUntil(System.nanoTime() + settleSeconds * 1_000_000_000L);
            cpu = server.cpuMicros();
            start = System.nanoTime();
            loop.runUntil(System.nanoTime() + 10_000_000_000L);
            var idle = (server.cpuMicros() - cpu) / ((System.nanoTime() - start) / 1e9) / 1e6;
            var heapAfter = server.heapKilobytes();
            var residentAfter = server.residentKilobytes();
            if (System.getenv("BENCH_HISTOGRAM") != null) System.err.println(server.jcmd("GC.class_histogram").lines().limit(45).reduce("", (a, b) -> a + b + "\n"));
            return new Result().with("connections", connections).with("heap_kb_per_connection", (heapAfter - heap) / connections)
                .with("rss_kb_per_connection", (double) (residentAfter - resident) / connections).with("heap_mb", heapAfter / 1024).with("rss_mb", residentAfter / 1024.0)
                .with("opening_cpu_us_per_connection", (double) opening / connections).with("opening_seconds", opened).with("idle_cpu_of_a_core", idle).with("load_average", Cpu.loadAverage());
        }
    }

    private static SocketPeer.Heard quiet() {
        return new SocketPeer.Heard() {
            @Override
            public void frame(SocketPeer peer, ByteBuffer payload) {
                // nothing is said here
            }

            @Override
            public void gone(SocketPeer peer, int code) {
                throw new IllegalStateException("a socket was closed: " + code);
            }
        };
    }
}
