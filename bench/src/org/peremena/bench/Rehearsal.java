package org.peremena.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * No measurement: the first minutes of a school day, so that the JVM can keep the classes it loaded and what it learned of the methods
 * ({@code -XX:AOTCacheOutput}, JEP 514 and 515). The next start then takes half of the time.
 */
final class Rehearsal {
    private static final int SIZE = 32;
    private static final int CHATS = 16;
    private static final int ROUNDS = 4_000;
    private static final int AT_ONCE = 16;

    private final Options options;
    private final Loop loop = new Loop();
    private HttpPool http;
    private int asked;
    private int answered;
    private int errors;

    Rehearsal(Options options) throws IOException {
        this.options = options;
    }

    Result run() throws IOException, InterruptedException, SQLException {
        try (var server = new Server(Map.of(), "-XX:AOTCacheOutput=" + options.text("into", "peremena.aot"))) {
            try (var database = server.database()) {
                new Town(SIZE).settle(database, SIZE * CHATS, CHATS);
            }
            new Crowd(loop).gather(0, SIZE * CHATS, new Deaf());
            http = new HttpPool(loop, AT_ONCE);
            for (int i = 0; i < AT_ONCE; i++) next();
            loop.runUntil(System.nanoTime() + 120_000_000_000L, () -> answered == ROUNDS);
            server.stop(false);
        }
        if (answered < ROUNDS || errors > 0) throw new IllegalStateException("the rehearsal failed: " + answered + " answers, " + errors + " of them wrong");
        return new Result().with("answers", answered);
    }

    /** By turns what clients ask most: to write, what was missed, the last messages, the list of chats, the page itself. */
    private void next() {
        if (asked == ROUNDS) return;
        var number = asked++;
        var person = number % (SIZE * CHATS);
        var chat = Town.chat(person / SIZE);
        switch (number % 8) {
            case 0, 1, 2 -> ask("PUT", "/api/chats/" + chat + "/messages/" + UUID.randomUUID(), person, "{\"text\":\"Завтра первым уроком алгебра\"}");
            case 3, 4, 5 -> ask("POST", "/api/chats/changes", person, "{\"chats\":{\"" + chat + "\":[0,0]}}");
            case 6 -> ask("GET", "/api/chats/" + chat + "/messages?limit=50", person, "");
            default -> ask("GET", number % 16 == 7 ? "/api/chats" : "/", person, "");
        }
    }

    private void ask(String method, String path, int person, String body) {
        http.request(method, path, person, body, (status, answer) -> {
            answered++;
            if (status != 200 && errors++ < 3) System.err.println(method + " " + path + " answered " + status);
            next();
        });
    }

    private static final class Deaf implements SocketPeer.Heard {
        @Override
        public void frame(SocketPeer peer, ByteBuffer payload) {
            // what it says does not matter here
        }

        @Override
        public void gone(SocketPeer peer, int code) {
            // the server stops in the end
        }
    }
}
