package org.peremena.shared;

import java.time.Duration;

/**
 * Work that is looked for again and again, on one node at a time. A job asks what is missing rather than what time it is, so that a server that slept
 * catches up. Every bean of this type is run.
 */
public interface Job {
    /** Unique and never changed: the row in {@code shared.scheduled_task} bears it. */
    String name();

    /** From the end of one run to the start of the next. */
    Duration pause();

    void run();
}
