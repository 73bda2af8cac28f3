package org.peremena.school;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import org.peremena.shared.OrganisationId;

/** What other rooms must know of an organisation itself. */
public interface Organisations {
    /** Unknown ids are left out. */
    Map<OrganisationId, Brief> brief(Collection<OrganisationId> organisations);

    /** Whether there is no organisation at all: nobody has used this database yet. */
    boolean none();

    record Brief(OrganisationId id, String shortName, ZoneId timeZone) {}
}
