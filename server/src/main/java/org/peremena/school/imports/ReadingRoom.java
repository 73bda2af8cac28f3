package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;

/** One file of a school at a time, and few at all are read: a large one takes some hundred megabytes meanwhile. Slow uploads take nobody's place. */
@ApplicationScoped
class ReadingRoom {
    private static final int PLACES = 2;
    /** In the last days of August every school of a region comes at once. */
    private static final int WAIT_SECONDS = 20;
    private static final int RETRY_SECONDS = 5;

    private final Semaphore places = new Semaphore(PLACES, true);
    private final Set<OrganisationId> inside = ConcurrentHashMap.newKeySet();

    Place enter(OrganisationId organisation) {
        if (!inside.add(organisation)) throw busy();
        return new Place(organisation);
    }

    private static Refusal busy() {
        return new Refusal(ImportReason.IMPORT_BUSY, Map.of("retryAfter", RETRY_SECONDS));
    }

    final class Place implements AutoCloseable {
        private final OrganisationId organisation;
        private boolean seated;

        private Place(OrganisationId organisation) {
            this.organisation = organisation;
        }

        /** Before the file is read. */
        void sitDown() {
            try {
                seated = places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (!seated) throw busy();
        }

        @Override
        public void close() {
            if (seated) places.release();
            inside.remove(organisation);
        }
    }
}
