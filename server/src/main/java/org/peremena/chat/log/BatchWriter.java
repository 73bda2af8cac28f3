package org.peremena.chat.log;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.peremena.chat.ChatReason;
import org.peremena.chat.log.AppendFailure.Kind;
import org.peremena.chat.log.MessageLog.Waiting;
import org.peremena.chat.log.MessageStore.Heads;
import org.peremena.shared.ChatId;
import org.peremena.shared.Refusal;

/**
 * Writes one batch whatever happens: a message that is there already is answered with what is there, a bad one fails alone, a deadlock is tried again, a lost
 * connection is opened again and first asked what it had committed. Ends with every future completed. Used by one thread, but for {@link #writeAlone}.
 */
class BatchWriter implements AutoCloseable {
    /** How long senders wait for a database that is away before they are told to come again. */
    private static final long PATIENCE_MILLIS = 5_000;
    private static final Logger LOG = Logger.getLogger(BatchWriter.class);

    private final AppendStore store;
    private final MessageStore messages;
    private final AfterAppend after;
    private long awaySince;

    BatchWriter(AppendStore store, MessageStore messages, AfterAppend after) {
        this.store = store;
        this.messages = messages;
        this.after = after;
    }

    void write(List<Waiting> batch) {
        var distinct = new LinkedHashMap<Posting.Key, Waiting>();
        for (var waiting : batch) distinct.merge(waiting.posting().key(), waiting, BatchWriter::follow);
        write(new ArrayList<>(distinct.values()), false);
    }

    /** The same message twice in one batch: the second gets the answer of the first. */
    private static Waiting follow(Waiting first, Waiting second) {
        first.done().whenComplete((appended, failure) -> {
            if (appended != null) answer(second, appended.message(), appended.seq(), appended.rev());
            else second.done().completeExceptionally(failure);
        });
        return first;
    }

    private void write(List<Waiting> batch, boolean uncertain) {
        var rest = batch;
        var doubtful = uncertain;
        var lost = false;
        while (!rest.isEmpty()) {
            try {
                if (doubtful) rest = answerKnown(rest, lost);
                if (!rest.isEmpty()) complete(rest, store.write(rest.stream().map(Waiting::posting).toList()));
                awaySince = 0;
                return;
            } catch (AppendFailure failure) {
                if (failure.kind() == Kind.REFUSED || failure.kind() == Kind.TAKEN && doubtful) {
                    oneByOne(rest, failure);
                    return;
                }
                lost |= failure.kind() == Kind.LOST;
                doubtful |= failure.kind() != Kind.AGAIN;
                if (failure.kind() == Kind.LOST && isTooLong(failure)) {
                    rest.forEach(waiting -> waiting.done().completeExceptionally(new Refusal(ChatReason.BUSY)));
                    return;
                }
            }
        }
    }

    /** Nobody suffers for a neighbour's message. */
    private void oneByOne(List<Waiting> batch, AppendFailure failure) {
        if (batch.size() > 1) {
            batch.forEach(waiting -> write(List.of(waiting), true));
            return;
        }
        LOG.errorf(failure.getCause(), "message %s cannot be written", batch.getFirst().posting().id());
        batch.getFirst().done().completeExceptionally(failure);
    }

    private void complete(List<Waiting> batch, Map<ChatId, Heads> before) {
        var written = new ArrayList<Appended>(batch.size());
        var next = new HashMap<ChatId, Long>();
        for (var waiting : batch) {
            var posting = waiting.posting();
            var heads = before.get(posting.chat());
            if (heads == null) throw new IllegalStateException("no such chat: " + posting.chat());
            var seq = next.merge(posting.chat(), heads.seq() + 1, (last, first) -> last + 1);
            written.add(new Appended(posting.chat(), posting.written(seq), seq, heads.rev(), true));
        }
        tell(written);
        for (var i = 0; i < batch.size(); i++) batch.get(i).done().complete(written.get(i));
    }

    private void tell(List<Appended> written) {
        try {
            after.appended(written);
        } catch (RuntimeException e) {
            LOG.error("members were not told of new messages; they will find them", e);
        }
    }

    /**
     * Answers those that are in the log and returns the others.
     *
     * @param lost they may have been committed just before the connection went: then nobody has been told yet
     */
    private List<Waiting> answerKnown(List<Waiting> batch, boolean lost) throws AppendFailure {
        Map<Posting.Key, Message> known;
        try {
            known = messages.find(batch.stream().map(waiting -> waiting.posting().key()).toList());
        } catch (RuntimeException unreachable) {
            throw new AppendFailure(Kind.LOST, unreachable);
        }
        var rest = new ArrayList<Waiting>(batch.size());
        for (var waiting : batch) {
            var message = known.get(waiting.posting().key());
            if (message == null) rest.add(waiting);
            else answer(waiting, message, message.seq(), 0);
        }
        if (lost && !known.isEmpty()) tell(asWritten(known));
        return rest;
    }

    private List<Appended> asWritten(Map<Posting.Key, Message> known) {
        return known.entrySet().stream().sorted(Comparator.comparingLong(entry -> entry.getValue().seq()))
            .map(entry -> new Appended(entry.getKey().chat(), entry.getValue(), entry.getValue().seq(), messages.heads(entry.getKey().chat()).rev(), false)).toList();
    }

    private static void answer(Waiting waiting, Message message, long seq, long rev) {
        if (waiting.posting().author().equals(message.author())) waiting.done().complete(new Appended(waiting.posting().chat(), message, seq, rev, false));
        else waiting.done().completeExceptionally(new Refusal(ChatReason.ID_TAKEN));
    }

    private boolean isTooLong(AppendFailure failure) {
        var now = System.nanoTime() / 1_000_000;
        if (awaySince == 0) {
            awaySince = now;
            LOG.warn("the database is away, messages wait", failure.getCause());
        }
        if (now - awaySince > PATIENCE_MILLIS) return true;
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
        return false;
    }

    /** A transaction of its own on the caller's thread. */
    void writeAlone(Waiting waiting) {
        try {
            var heads = store.writeAlone(waiting.posting());
            complete(List.of(waiting), Map.of(waiting.posting().chat(), heads));
        } catch (AppendFailure failure) {
            try {
                if (answerKnown(List.of(waiting), false).isEmpty()) return;
            } catch (AppendFailure unreachable) {
                failure = unreachable;
            }
            waiting.done().completeExceptionally(failure);
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
