package org.peremena.school.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.peremena.identity.Viewer;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** The way into an organisation: without a row of one's own there it is not to be seen. */
@ApplicationScoped
public class Insiders {
    private final MemberFactsStore facts;

    Insiders(MemberFactsStore facts) {
        this.facts = facts;
    }

    public Optional<MemberFacts> find(Viewer viewer, OrganisationId organisation) {
        return all(viewer).stream().filter(m -> m.organisation().equals(organisation)).findFirst();
    }

    public MemberFacts require(Viewer viewer, OrganisationId organisation) {
        return find(viewer, organisation).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    /** The organisations that the viewer is in. */
    public List<MemberFacts> all(Viewer viewer) {
        return facts.ofProfiles(List.of(viewer.profile())).stream().filter(m -> !m.held().isEmpty()).toList();
    }

    public MemberFacts requireAdministrator(Viewer viewer, OrganisationId organisation) {
        var me = require(viewer, organisation);
        StructureRules.checkAdministrator(me);
        return me;
    }
}
