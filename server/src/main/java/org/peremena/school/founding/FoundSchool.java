package org.peremena.school.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.audit.AuditLog.Target;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Organisations;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.shared.OrganisationId;

/** Founds the organisations and writes the administrator's row, whole or not at all, and only where nobody has begun. */
@ApplicationScoped
class FoundSchool {
    private final FoundingStore store;
    private final Organisations organisations;
    private final Rosters rosters;
    private final AuditLog audit;
    private final FirstPeople people;

    FoundSchool(FoundingStore store, Organisations organisations, Rosters rosters, AuditLog audit, FirstPeople people) {
        this.store = store;
        this.organisations = organisations;
        this.rosters = rosters;
        this.audit = audit;
        this.people = people;
    }

    /** @return false when there is an organisation already; nothing is changed then */
    @Transactional
    boolean found(Beginning wish) {
        store.lock();
        if (!organisations.none()) return false;
        var region = found(OrganisationKind.REGION, wish.region(), null, wish);
        var municipality = found(OrganisationKind.MUNICIPALITY, wish.municipality(), region, wish);
        var school = OrganisationId.random();
        found(school, OrganisationKind.SCHOOL, wish.school(), municipality == null ? region : municipality, wish);
        people.add(null, school, wish.administrator(), wish.phone(), Set.of(Role.ADMIN));
        var above = municipality == null ? region : municipality;
        if (wish.coordinator() != null && above != null) people.add(null, above, wish.coordinator().name(), wish.coordinator().phone(), Set.of(Role.ADMIN, Role.COORDINATOR));
        return true;
    }

    private @Nullable OrganisationId found(OrganisationKind kind, @Nullable String name, @Nullable OrganisationId parent, Beginning wish) {
        if (name == null) return parent;
        var id = OrganisationId.random();
        found(id, kind, name, parent, wish);
        return id;
    }

    private void found(OrganisationId id, OrganisationKind kind, String name, @Nullable OrganisationId parent, Beginning wish) {
        rosters.found(new Rosters.Founding(id, kind, name, name, wish.timeZone(), parent));
        audit.record(null, id, "school.organisation.founded", new Target("organisation", id.value(), name), Map.of("timeZone", wish.timeZone().getId()));
    }
}
