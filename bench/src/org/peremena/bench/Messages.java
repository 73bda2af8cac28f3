package org.peremena.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Chats of 32, everybody connected; messages of about 120 letters, durable before they are answered, timed until the last of the 32 has them. */
final class Messages {
    private static final int SIZE = 32;
    private static final int CHATS = 32;
    private static final String WORDS = "завтра на втором уроке контрольная по алгебре, принесите тетради и линейки, кто болел, подойдите ко мне после третьего урока, пожалуйста";
    private static final int MOST = 4_000_000;

    private final Options options;
    private final boolean saturate;
    private final int rate;
    private final Random random = new Random(7);
    private final long[] sentAt = new long[MOST];
    private final byte[] deliveries = new byte[MOST];
    private final Loop loop = new Loop();
    private Times last = new Times();
    private Times answered = new Times();
    private int next;
    private int done;
    private int errors;
    private long delivered;
    private int firstMeasured = Integer.MAX_VALUE;
    private boolean saturating;
    private boolean sending = true;

    Messages(Options options) throws IOException {
        this.options = options;
        saturate = options.text("rate", "200").equals("max");
        rate = saturate ? 0 : options.number("rate", 200);
    }

    private HttpPool pool;

    Result run() throws IOException, InterruptedException, SQLException {
        var environment = Map.of("PEREMENA_CHAT_COMMIT", options.text("commit", "group"));
        var recording = options.has("profile") ? new String[] {"-XX:StartFlightRecording=settings=profile,jdk.CPUTimeSample#enabled=true,jdk.CPUTimeSample#throttle=2ms,dumponexit=true,filename=" + options.text("profile", "")} : new String[0];
        try (var server = new Server(environment, recording); var database = server.database()) {
            new Town(SIZE).settle(database, SIZE * CHATS, CHATS);
            var crowd = new Crowd(loop);
            crowd.gather(0, SIZE * CHATS, heard());
            pool = new HttpPool(loop, options.number("in-flight", 256));
            warmUp();
            return measure(server, database, options.number("seconds", 30)).with("commit", options.text("commit", "group")).with("load_average", Cpu.loadAverage());
        }
    }

    /** As fast as it goes at first, that the compiler has seen everything, then at the rate that is measured. */
    private void warmUp() throws IOException {
        var seconds = options.number("warmup", 80);
        saturating = true;
        send(seconds * 3 / 4);
        saturating = saturate;
        sending = saturate;
        loop.runUntil(System.nanoTime() + 30_000_000_000L, () -> saturate || done == next);
        send(seconds / 4);
    }

    private Result measure(Server server, Connection database, int seconds) throws IOException, SQLException {
        last = new Times();
        answered = new Times();
        firstMeasured = next;
        var start = System.nanoTime();
        long serverCpu = server.cpuMicros(), postgresCpu = server.postgresCpuMicros(), ownCpu = Cpu.ofProcess(ProcessHandle.current().pid());
        long before = delivered, commits = commits(database);
        int messages = next, wrong = errors;
        var threads = server.threadCpuMicros();
        send(seconds);
        var threadsAfter = server.threadCpuMicros();
        var elapsed = (System.nanoTime() - start) / 1e9;
        serverCpu = server.cpuMicros() - serverCpu;
        postgresCpu = server.postgresCpuMicros() - postgresCpu;
        ownCpu = Cpu.ofProcess(ProcessHandle.current().pid()) - ownCpu;
        double reached = delivered - before;
        messages = next - messages;
        commits = commits(database) - commits;
        tellThreads(threads, threadsAfter, reached);
        sending = false;
        loop.runUntil(System.nanoTime() + 10_000_000_000L, () -> done == next && last.count() >= next - firstMeasured);
        return new Result().with("cpu_us_per_delivery", (serverCpu + postgresCpu) / reached).with("server_cpu_us_per_delivery", serverCpu / reached)
            .with("postgres_cpu_us_per_message", (double) postgresCpu / messages).with("p50_ms", last.percentile(0.5)).with("p99_ms", last.percentile(0.99))
            .with("answer_p50_ms", answered.percentile(0.5)).with("answer_p99_ms", answered.percentile(0.99)).with("rate", messages / elapsed)
            .with("deliveries", reached).with("errors", errors - wrong + (next - firstMeasured - last.count())).with("messages_per_transaction", (double) messages / commits)
            .with("driver_cpu_us_per_delivery", ownCpu / reached);
    }

    /** Where the server's share went, for the reader of the output. */
    private static void tellThreads(Map<String, Long> before, Map<String, Long> after, double deliveries) {
        after.forEach((name, micros) -> {
            var share = (micros - before.getOrDefault(name, 0L)) / deliveries;
            if (share >= 0.1) System.out.printf("thread %-20s %6.2f us per delivery%n", name, share);
        });
    }

    /** Every transaction that wrote took a number. */
    private static long commits(Connection database) throws SQLException {
        try (var statement = database.createStatement(); var row = statement.executeQuery("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void send(int seconds) throws IOException {
        var start = System.nanoTime();
        var end = start + seconds * 1_000_000_000L;
        if (saturating) {
            sending = true;
            while (next - done < options.number("in-flight", 256)) sendOne();
            loop.runUntil(end);
            return;
        }
        for (long sent = 0; System.nanoTime() < end; ) {
            for (var due = (System.nanoTime() - start) * rate / 1_000_000_000L; sent < due; sent++) sendOne();
            loop.turn(Math.min(end, start + (sent + 1) * 1_000_000_000L / rate));
        }
    }

    private void sendOne() {
        var number = next++;
        var chat = number % CHATS;
        var author = chat * SIZE + random.nextInt(SIZE);
        var body = "{\"text\":\"#" + String.format("%08d", number) + " " + WORDS.substring(0, 100 + random.nextInt(30)) + "\"}";
        var sent = System.nanoTime();
        sentAt[number] = sent;
        pool.request("PUT", "/api/chats/" + Town.chat(chat) + "/messages/" + id(), author, body, (status, answer) -> {
            done++;
            if (status != 200) {
                if (errors++ < 3) System.err.println("status " + status + " " + java.nio.charset.StandardCharsets.UTF_8.decode(answer.duplicate()));
            } else if (number >= firstMeasured) answered.add(System.nanoTime() - sent);
            if (saturating && sending) sendOne();
        });
    }

    /** Version 7: the time in milliseconds, then chance. */
    private UUID id() {
        return new UUID(System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    private SocketPeer.Heard heard() {
        return new SocketPeer.Heard() {
            @Override
            public void frame(SocketPeer peer, ByteBuffer payload) {
                var number = number(payload);
                if (number < 0) return;
                delivered++;
                if (++deliveries[number] == SIZE && number >= firstMeasured) last.add(System.nanoTime() - sentAt[number]);
            }

            @Override
            public void gone(SocketPeer peer, int code) {
                errors++;
                System.err.println("a socket was closed: " + code);
            }
        };
    }

    /** The number after the first «#» of a «message» frame. */
    private static int number(ByteBuffer payload) {
        if (payload.get(payload.position() + 6) != 'm') return -1;
        for (int i = payload.position(); i + 8 < payload.limit(); i++) {
            if (payload.get(i) != '#') continue;
            int number = 0;
            for (int digit = i + 1; digit <= i + 8; digit++) number = number * 10 + payload.get(digit) - '0';
            return number;
        }
        return -1;
    }
}
