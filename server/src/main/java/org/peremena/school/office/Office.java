package org.peremena.school.office;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.organisation.TotalsStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Reading about whole organisations. */
@ApplicationScoped
class Office {
    private static final int LARGEST_PAGE = 200;

    private final Insiders insiders;
    private final OrganisationAccess access;
    private final OrganisationStore organisations;
    private final TotalsStore totals;
    private final AuditLog audit;

    Office(Insiders insiders, OrganisationAccess access, OrganisationStore organisations, TotalsStore totals, AuditLog audit) {
        this.insiders = insiders;
        this.access = access;
        this.organisations = organisations;
        this.totals = totals;
        this.audit = audit;
    }

    /** The foremost role first. */
    List<Membership> memberships(Viewer viewer) {
        var mine = insiders.all(viewer);
        var places = organisations.find(mine.stream().map(MemberFacts::organisation).toList()).stream().collect(Collectors.toMap(Organisation::id, o -> o));
        return mine.stream().sorted(Comparator.comparing((MemberFacts m) -> Objects.requireNonNull(m.foremost())).thenComparing(m -> m.member().value()))
            .map(m -> Membership.of(m, Objects.requireNonNull(places.get(m.organisation())))).toList();
    }

    OrganisationPage page(Viewer viewer, OrganisationId id) {
        var seen = access.require(viewer, id);
        var organisation = organisations.find(id).orElseThrow();
        var parent = organisation.parentId() == null ? null : organisations.find(organisation.parentId()).map(p -> new OrganisationPage.Parent(p.id(), p.name())).orElse(null);
        return new OrganisationPage(organisation.id(), organisation.name(), organisation.shortName(), organisation.kind(), organisation.timeZone(), parent,
            new OrganisationPage.Settings(organisation.pupilGroups()), totals.of(List.of(id)).get(id), seen.can());
    }

    List<OrganisationPage.Below> below(Viewer viewer, OrganisationId id) {
        var me = access.require(viewer, id).me();
        if (me != null && !me.is(Role.COORDINATOR) && !me.is(Role.ADMIN)) throw new Refusal(SharedReason.FORBIDDEN);
        var children = organisations.below(id);
        var counts = totals.of(children.stream().map(Organisation::id).toList());
        var waiting = organisations.withoutAdministrator(id);
        return children.stream().map(o -> new OrganisationPage.Below(o.id(), o.name(), o.shortName(), o.kind(), counts.get(o.id()), waiting.contains(o.id()) ? true : null)).toList();
    }

    Page<AuditLog.Entry> audit(Viewer viewer, OrganisationId id, @Nullable String cursor, int limit) {
        insiders.requireAdministrator(viewer, id);
        return audit.page(id, cursor, Math.clamp(limit, 1, LARGEST_PAGE));
    }
}
