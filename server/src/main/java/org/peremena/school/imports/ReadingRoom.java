package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;

/** One file of a school at a time, and few at all: a large one takes some hundred megabytes while it is read. */
@ApplicationScoped
class ReadingRoom {
    private static final int PLACES = 2;
    private static final int RETRY_SECONDS = 5;

    private final Semaphore places = new Semaphore(PLACES);
    private final Set<OrganisationId> inside = ConcurrentHashMap.newKeySet();

    Place enter(OrganisationId organisation) {
        if (!inside.add(organisation)) throw busy();
        if (places.tryAcquire()) return new Place(organisation);
        inside.remove(organisation);
        throw busy();
    }

    private static Refusal busy() {
        return new Refusal(ImportReason.IMPORT_BUSY, Map.of("retryAfter", RETRY_SECONDS));
    }

    final class Place implements AutoCloseable {
        private final OrganisationId organisation;

        private Place(OrganisationId organisation) {
            this.organisation = organisation;
        }

        @Override
        public void close() {
            places.release();
            inside.remove(organisation);
        }
    }
}
