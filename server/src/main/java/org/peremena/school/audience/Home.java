package org.peremena.school.audience;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import org.peremena.school.Role;
import org.peremena.shared.OrganisationId;

/** The organisation that a person's acts are counted for. */
final class Home {
    private Home() {}

    record Held(OrganisationId organisation, Role role, Instant since) {}

    /** The earliest membership as a teacher, else the earliest at all. */
    static OrganisationId of(Collection<Held> held) {
        return held.stream().min(Comparator.comparing((Held h) -> h.role() != Role.TEACHER).thenComparing(Held::since).thenComparing(h -> h.organisation().value()))
            .orElseThrow().organisation();
    }
}
