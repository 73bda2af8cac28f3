package org.peremena.school.office;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.OrganisationKind;
import org.peremena.school.organisation.Totals;
import org.peremena.shared.OrganisationId;

record OrganisationPage(OrganisationId id, String name, String shortName, OrganisationKind kind, String timeZone, @Nullable Parent parent, Settings settings,
                        @Nullable Totals totals, List<String> can) {
    record Parent(OrganisationId id, String name) {}

    record Settings(boolean pupilGroups) {}

    /** @param waiting a school whose administrator has not come in yet */
    record Below(OrganisationId id, String name, String shortName, OrganisationKind kind, @Nullable Totals totals, @Nullable Boolean waiting) {}
}
