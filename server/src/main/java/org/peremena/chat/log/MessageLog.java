package org.peremena.chat.log;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.peremena.chat.ChatReason;
import org.peremena.shared.Refusal;

/**
 * The group commit: sends queue up, and one thread writes whatever has arrived. One transaction and one fsync serve many: after a commit the next waits until
 * {@code peremena.chat.commits-apart} have passed since the last began. A message that comes after a quiet moment is written at once. A future completes after the commit.
 */
@ApplicationScoped
public class MessageLog {
    /** Bounds the memory and the time of one statement; measured: larger batches gain nothing. */
    static final int BATCH = 512;
    /** About 5 s of work at saturation. Who comes later is told to come again, which is safe because the client named the message. */
    private static final int QUEUE = 20_000;
    private static final Logger LOG = Logger.getLogger(MessageLog.class);

    /** A posting and who waits for it. */
    record Waiting(Posting posting, CompletableFuture<Appended> done) {}

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(QUEUE);
    private final BatchWriter writer;
    private final boolean group;
    private final Thread thread = Thread.ofPlatform().daemon().name("message-log").unstarted(this::run);
    private volatile boolean closing;
    private final long apart;
    /** In nanoseconds. */
    private long lastBegan;

    MessageLog(AppendStore store, MessageStore messages, Instance<AfterAppend> after, @ConfigProperty(name = "peremena.chat.commit", defaultValue = "group") String commit,
        @ConfigProperty(name = "peremena.chat.commits-apart", defaultValue = "35ms") Duration apart) {
        this.apart = apart.toNanos();
        this.lastBegan = System.nanoTime() - this.apart;
        this.writer = new BatchWriter(store, messages, appended -> after.forEach(listener -> listener.appended(appended)));
        this.group = !commit.equals("single");
    }

    @PostConstruct
    void start() {
        thread.start();
    }

    /** The same id by the same author answers what is there already; by another it is a conflict. */
    public CompletableFuture<Appended> append(Posting posting) {
        var waiting = new Waiting(posting, new CompletableFuture<>());
        if (!group) Thread.startVirtualThread(() -> writer.writeAlone(waiting));
        else if (closing || !queue.offer(waiting)) waiting.done().completeExceptionally(new Refusal(ChatReason.BUSY));
        else if (closing && !thread.isAlive()) waiting.done().completeExceptionally(new Refusal(ChatReason.BUSY));
        return waiting.done();
    }

    private void run() {
        var batch = new ArrayList<Waiting>(BATCH);
        while (!closing || !queue.isEmpty()) {
            try {
                take(batch);
                if (!batch.isEmpty()) writer.write(batch);
            } catch (Throwable e) {
                LOG.error("a batch of messages was given up", e);
                batch.forEach(waiting -> waiting.done().completeExceptionally(new Refusal(ChatReason.BUSY)));
            }
            batch.clear();
        }
        writer.close();
    }

    /** Sleeps before it looks: who waits for company need not be woken for the first who comes. */
    private void take(List<Waiting> batch) throws InterruptedException {
        var rest = lastBegan + apart - System.nanoTime();
        if (rest > 0 && !closing && queue.size() < BATCH) TimeUnit.NANOSECONDS.sleep(rest);
        var first = queue.poll(100, TimeUnit.MILLISECONDS);
        if (first == null) return;
        lastBegan = System.nanoTime();
        batch.add(first);
        queue.drainTo(batch, BATCH - 1);
    }

    /** What has been taken in is written before the program ends. */
    void drain(@Observes ShutdownEvent event) throws InterruptedException {
        closing = true;
        thread.join(20_000);
        for (Waiting late; (late = queue.poll()) != null; ) late.done().completeExceptionally(new Refusal(ChatReason.BUSY));
    }
}
