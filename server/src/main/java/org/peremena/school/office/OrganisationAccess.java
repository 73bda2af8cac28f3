package org.peremena.school.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Who may look at an organisation: its own people, and coordinators of the organisations above it, who see structure and counts and nobody. */
@ApplicationScoped
public class OrganisationAccess {
    private final Insiders insiders;
    private final OrganisationStore organisations;

    OrganisationAccess(Insiders insiders, OrganisationStore organisations) {
        this.insiders = insiders;
        this.organisations = organisations;
    }

    /** @param me null for a coordinator from above */
    public record Access(@org.jspecify.annotations.Nullable MemberFacts me) {
        public List<String> can() {
            return me == null ? List.of("see-below") : StructureRules.can(me);
        }
    }

    public Access require(Viewer viewer, OrganisationId organisation) {
        var mine = insiders.all(viewer);
        Optional<MemberFacts> inside = mine.stream().filter(m -> m.organisation().equals(organisation)).findFirst();
        if (inside.isPresent()) return new Access(inside.get());
        var coordinated = mine.stream().filter(m -> m.is(Role.COORDINATOR)).map(MemberFacts::organisation).toList();
        if (coordinated.isEmpty() || organisations.upwards(organisation).stream().noneMatch(coordinated::contains)) throw new Refusal(SharedReason.NOT_FOUND);
        return new Access(null);
    }
}
