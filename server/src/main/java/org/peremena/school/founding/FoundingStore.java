package org.peremena.school.founding;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class FoundingStore {
    private final Jdbi jdbi;

    FoundingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Two programs that start at once over one database must not both find it empty. Held to the end of the transaction. */
    void lock() {
        jdbi.useHandle(h -> h.execute("lock table school.organisation in share row exclusive mode"));
    }
}
