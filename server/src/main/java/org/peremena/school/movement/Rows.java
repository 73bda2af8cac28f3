package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import org.peremena.identity.Viewer;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.RosterRow;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

/** A row as it stands after a change. */
@ApplicationScoped
class Rows {
    private final Insiders insiders;
    private final MemberFactsStore facts;

    Rows(Insiders insiders, MemberFactsStore facts) {
        this.insiders = insiders;
        this.facts = facts;
    }

    RosterRow row(Viewer viewer, OrganisationId organisation, MemberId member) {
        return RosterRow.of(insiders.require(viewer, organisation), facts.of(member).orElseThrow());
    }
}
