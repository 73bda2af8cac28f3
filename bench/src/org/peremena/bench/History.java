package org.peremena.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;

/** The last fifty of a chat, out of a table with so many messages; rows of a chat lie scattered over the table, as in life. */
final class History {
    private static final int SIZE = 32;
    private static final int OF_A_CHAT = 5_000;
    private static final int A_LOAD = 500_000;
    private static final String LOAD = """
        insert into chat.message (chat_id, seq, id, author_profile_id, author_role, home_organisation_id, body, sent_at)
        select ('70020000-0000-7000-0000-' || lpad(to_hex(n %% %1$d), 12, '0'))::uuid, n / %1$d + 1, uuidv7(), ('70010000-0000-7000-0000-' || lpad(to_hex(n %% %1$d * 32 + n / 7 %% 32), 12, '0'))::uuid,
            'teacher', '00000000-0000-7000-0000-000000000001', left('завтра на втором уроке контрольная по алгебре, принесите тетради и линейки, кто болел, подойдите ко мне после третьего урока', (90 + n %% 40)::int),
            now() - interval '100 days' + n * interval '0.4 second'
        from generate_series(%2$d::bigint, %3$d::bigint - 1) n order by n / 100000, hashint8(n)""";

    private final Options options;
    private final int messages;
    private final int chats;
    private final Random random = new Random(7);
    private Times times = new Times();
    private int errors;
    private int asked;
    private int answered;

    History(Options options) {
        this.options = options;
        messages = options.number("messages", 1_000_000);
        chats = Math.max(1, messages / OF_A_CHAT);
    }

    Result run() throws IOException, InterruptedException, SQLException {
        try (var server = new Server(Map.of()); var database = server.database()) {
            new Town(SIZE).settle(database, chats * SIZE, chats);
            var bytes = load(database);
            var loop = new Loop();
            var http = new HttpPool(loop, 4);
            ask(loop, http, options.number("warmup", 20));
            times = new Times();
            var before = answered;
            long serverCpu = server.cpuMicros(), postgresCpu = server.postgresCpuMicros();
            ask(loop, http, options.number("seconds", 20));
            double requests = answered - before;
            return new Result().with("messages", messages).with("cpu_us_per_request", (server.cpuMicros() - serverCpu + server.postgresCpuMicros() - postgresCpu) / requests)
                .with("server_cpu_us_per_request", (server.cpuMicros() - serverCpu) / requests).with("postgres_cpu_us_per_request", (server.postgresCpuMicros() - postgresCpu) / requests)
                .with("p50_ms", times.percentile(0.5)).with("p99_ms", times.percentile(0.99)).with("requests", requests).with("errors", errors)
                .with("bytes_per_message", (double) bytes / messages).with("load_average", Cpu.loadAverage());
        }
    }

    /** @return what the table with its indexes takes */
    private long load(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set synchronous_commit = off");
            for (int from = 0; from < messages; from += A_LOAD) {
                statement.execute(LOAD.formatted(chats, from, Math.min(messages, from + A_LOAD)));
                System.err.print("\r" + Math.min(messages, from + A_LOAD) + " messages");
            }
            System.err.println();
            statement.execute("update chat.chat c set seq = (select max(seq) from chat.message m where m.chat_id = c.id)");
            statement.execute("vacuum analyze chat.message");
            try (var row = statement.executeQuery("select pg_total_relation_size('chat.message')")) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private void ask(Loop loop, HttpPool http, int seconds) throws IOException {
        var rate = options.number("rate", 200);
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        for (long sent = 0; System.nanoTime() < end; ) {
            for (var due = (System.nanoTime() - start) * rate / 1_000_000_000L; sent < due; sent++) ask(http);
            loop.turn(Math.min(end, start + (sent + 1) * 1_000_000_000L / rate));
        }
        loop.runUntil(System.nanoTime() + 5_000_000_000L, () -> answered == asked);
    }

    private void ask(HttpPool http) {
        var person = random.nextInt(chats * SIZE);
        var sent = System.nanoTime();
        asked++;
        http.request("GET", "/api/chats/" + Town.chat(person / SIZE) + "/messages?limit=50", person, "", (status, body) -> {
            answered++;
            if (status != 200 || body.remaining() < 10_000) {
                if (errors++ < 3) System.err.println("status " + status + ", " + body.remaining() + " bytes");
            } else times.add(System.nanoTime() - sent);
        });
    }
}
