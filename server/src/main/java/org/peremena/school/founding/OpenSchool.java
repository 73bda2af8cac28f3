package org.peremena.school.founding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.audit.AuditLog.Target;
import org.peremena.identity.Viewer;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.school.SchoolReason;
import org.peremena.school.invitation.FirstLinks;
import org.peremena.school.invitation.InvitationView;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** A coordinator opens a school below a municipality or region, with the one administrator who does the rest; the coordinator sees nobody in it afterwards. */
@ApplicationScoped
class OpenSchool {
    private final Insiders insiders;
    private final OrganisationStore organisations;
    private final Rosters rosters;
    private final FoundingStore store;
    private final FirstLinks links;
    private final AuditLog audit;
    private final FirstPeople people;

    OpenSchool(Insiders insiders, OrganisationStore organisations, Rosters rosters, FoundingStore store, FirstLinks links, AuditLog audit, FirstPeople people) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.rosters = rosters;
        this.store = store;
        this.links = links;
        this.audit = audit;
        this.people = people;
    }

    /** @param phone E.164; who has signed in with it is inside at once · @param zone null: that of the organisation above */
    record Opening(OrganisationId id, String name, String shortName, @Nullable ZoneId zone, PersonName administrator, @Nullable String phone) {}

    /** The same again changes nothing. */
    @Transactional
    Organisation open(Viewer viewer, OrganisationId above, Opening wish) {
        coordinated(viewer, above);
        var parent = organisations.find(above).filter(o -> o.kind() != OrganisationKind.SCHOOL).orElseThrow(() -> new Refusal(SharedReason.FORBIDDEN));
        store.lock();
        var known = organisations.find(wish.id());
        if (known.isPresent() && !above.equals(known.get().parentId())) throw new Refusal(SchoolReason.ID_TAKEN);
        return known.orElseGet(() -> found(viewer, parent, wish));
    }

    private Organisation found(Viewer viewer, Organisation parent, Opening wish) {
        var zone = wish.zone() == null ? parent.zone() : wish.zone();
        rosters.found(new Rosters.Founding(wish.id(), OrganisationKind.SCHOOL, wish.name(), wish.shortName(), zone, parent.id()));
        for (var journal : List.of(wish.id(), parent.id())) {
            audit.record(viewer, journal, "school.organisation.founded", new Target("organisation", wish.id().value(), wish.shortName()), Map.of("timeZone", zone.getId()));
        }
        people.add(viewer, wish.id(), wish.administrator(), wish.phone(), Set.of(Role.ADMIN));
        return organisations.find(wish.id()).orElseThrow();
    }

    /** Only until an administrator has come in. */
    @Transactional
    InvitationView link(Viewer viewer, OrganisationId school, String address) {
        var above = organisations.find(school).map(Organisation::parentId).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        if (insiders.find(viewer, above).isEmpty()) throw new Refusal(insiders.find(viewer, school).isPresent() ? SharedReason.FORBIDDEN : SharedReason.NOT_FOUND);
        coordinated(viewer, above);
        store.lock(school);
        if (organisations.hasAdministrator(school)) throw new Refusal(SchoolReason.ALREADY_BEGUN);
        return links.of(viewer, school, store.firstAdministrator(school).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND)), address);
    }

    private void coordinated(Viewer viewer, OrganisationId above) {
        StructureRules.checkCoordinator(insiders.require(viewer, above));
    }
}
