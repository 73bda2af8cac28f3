package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import org.peremena.identity.Viewer;
import org.peremena.school.standing.Insiders;
import org.peremena.shared.ImportId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Imports are the administrators'; to people of other schools they are not there. */
@ApplicationScoped
class ImportAccess {
    private final Insiders insiders;
    private final ImportStore store;

    ImportAccess(Insiders insiders, ImportStore store) {
        this.insiders = insiders;
        this.store = store;
    }

    void check(Viewer viewer, OrganisationId organisation) {
        insiders.requireAdministrator(viewer, organisation);
    }

    Import require(Viewer viewer, ImportId id) {
        var found = store.find(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        check(viewer, found.organisationId());
        return found;
    }
}
