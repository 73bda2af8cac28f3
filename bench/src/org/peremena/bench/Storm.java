package org.peremena.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;

/** The server restarts; everybody comes back as the client does, with jitter and doubling pauses, and asks for what was missed. */
final class Storm {
    private static final int SIZE = 32;
    private static final int PROXY_CONNECTIONS = 256;

    private final Options options;
    private final int clients;
    private final Random random = new Random(7);
    private final Loop loop = new Loop();
    private final int[] tries;
    private HttpPool http;
    private boolean storming;
    private int gone;
    private int restarts;
    private int synced;
    private int errors;
    private long firstBack;

    Storm(Options options) throws IOException {
        this.options = options;
        clients = options.number("clients", 10_000);
        tries = new int[clients];
    }

    Result run() throws IOException, InterruptedException, SQLException {
        try (var server = new Server(Map.of())) {
            try (var database = server.database()) {
                new Town(SIZE).settle(database, clients / SIZE * SIZE + SIZE, clients / SIZE + 1);
                try (var statement = database.createStatement()) {
                    statement.execute("""
                        insert into chat.message (chat_id, seq, id, author_profile_id, author_role, home_organisation_id, body, sent_at)
                        select c.id, 1, gen_random_uuid(), (select profile_id from chat.seat s where s.chat_id = c.id limit 1), 'teacher', c.organisation_id, 'Доброе утро!', now() from chat.chat c""");
                    statement.execute("update chat.chat set seq = 1");
                }
            }
            new Crowd(loop).gather(0, clients, heard());
            loop.runUntil(System.nanoTime() + 3_000_000_000L);
            return storm(server);
        }
    }

    private Result storm(Server server) throws IOException, InterruptedException {
        storming = true;
        var start = System.nanoTime();
        var failure = new Exception[1];
        var up = new long[1];
        var restart = Thread.ofPlatform().start(() -> {
            try {
                server.stop(options.has("kill"));
                server.start();
                up[0] = System.nanoTime();
            } catch (IOException | InterruptedException | RuntimeException e) {
                failure[0] = e;
            }
        });
        loop.runUntil(start + 120_000_000_000L, () -> synced == clients);
        var end = System.nanoTime();
        restart.join();
        if (failure[0] != null) throw new IllegalStateException(failure[0]);
        storming = false;
        return new Result().with("clients", clients).with("synced", synced).with("seconds", (end - start) / 1e9).with("seconds_after_listening", (end - Math.min(up[0], firstBack)) / 1e9)
            .with("restart_seconds", (Math.min(up[0], firstBack) - start) / 1e9).with("errors", errors).with("told_of_restart", restarts).with("cut", gone - restarts)
            .with("server_cpu_seconds", server.cpuMicros() / 1e6).with("load_average", Cpu.loadAverage());
    }

    private SocketPeer.Heard heard() {
        return new SocketPeer.Heard() {
            @Override
            public void frame(SocketPeer peer, ByteBuffer payload) {
                // only what is asked for counts
            }

            @Override
            public void gone(SocketPeer peer, int code) {
                if (!storming) throw new IllegalStateException("a socket was closed: " + code);
                gone++;
                if (code == 1012) restarts++;
                comeBack(peer.person);
            }
        };
    }

    private void comeBack(int person) {
        var pause = Math.min(30_000, 1_000 << Math.min(5, tries[person]++));
        loop.after((long) (pause * (0.5 + random.nextDouble())), () -> new SocketPeer(loop, person, back()).connect());
    }

    private SocketPeer.Heard back() {
        return new SocketPeer.Heard() {
            @Override
            public void frame(SocketPeer peer, ByteBuffer payload) {
                if (!Crowd.isHello(payload)) return;
                if (firstBack == 0) firstBack = System.nanoTime();
                resync(peer.person);
            }

            @Override
            public void gone(SocketPeer peer, int code) {
                if (!storming) return;
                // refused while the server stops or nobody listens is what clients expect; an answer that says no is not
                if (code != 1006 && !(code == 503 && firstBack == 0)) error("upgrade or socket ended with " + code);
                comeBack(peer.person);
            }
        };
    }

    private void resync(int person) {
        if (http == null) http = new HttpPool(loop, PROXY_CONNECTIONS);
        var chat = Town.chat(person / SIZE);
        http.request("POST", "/api/chats/changes", person, "{\"chats\":{\"" + chat + "\":[0,0]}}", (status, body) -> {
            if (status == 200 && contains(body, chat.toString()) && contains(body, "Доброе утро!")) synced++;
            else {
                error("changes answered " + status);
                if (storming) loop.after(1_000, () -> resync(person));
            }
        });
    }

    private void error(String what) {
        if (errors++ < 5) System.err.println(what);
    }

    private static boolean contains(ByteBuffer body, String text) {
        var bytes = new byte[body.remaining()];
        body.get(body.position(), bytes);
        return new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(text);
    }
}
