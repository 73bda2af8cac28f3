package org.peremena.school.organisation;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.peremena.school.OrganisationKind;
import org.peremena.shared.OrganisationId;

/** @param pupilGroups whether pupils and parents may open group chats and calls */
public record Organisation(OrganisationId id, @Nullable OrganisationId parentId, OrganisationKind kind, String name, String shortName, String timeZone, boolean pupilGroups) {
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}
