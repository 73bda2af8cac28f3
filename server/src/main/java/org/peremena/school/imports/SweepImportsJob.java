package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.peremena.shared.Job;

/** Rows of a file are names and phone numbers of children: they are kept for as long as somebody may still look at them. */
@ApplicationScoped
class SweepImportsJob implements Job {
    private static final Duration PREVIEWS = Duration.ofDays(7);
    private static final Duration ROWS = Duration.ofDays(30);
    /** An upload that has not grown for so long is nobody's any more. */
    private static final Duration UPLOADS = Duration.ofHours(1);

    private final ImportStore store;
    private final Clock clock;

    SweepImportsJob(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "school.sweep-imports";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(6);
    }

    @Override
    public void run() {
        var now = clock.instant();
        store.sweep(now.minus(PREVIEWS), now.minus(ROWS));
        Spool.sweep(now.minus(UPLOADS));
    }
}
