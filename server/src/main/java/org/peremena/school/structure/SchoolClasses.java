package org.peremena.school.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.office.OrganisationAccess;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.NaturalOrder;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Reading classes. */
@ApplicationScoped
class SchoolClasses {
    private final OrganisationAccess access;
    private final Insiders insiders;
    private final ClassStore store;
    private final MemberFactsStore facts;
    private final OrganisationStore organisations;

    SchoolClasses(OrganisationAccess access, Insiders insiders, ClassStore store, MemberFactsStore facts, OrganisationStore organisations) {
        this.access = access;
        this.insiders = insiders;
        this.store = store;
        this.facts = facts;
        this.organisations = organisations;
    }

    /** Staff see all classes, families theirs, coordinators all without people. */
    ClassRow.Listing list(Viewer viewer, OrganisationId organisation) {
        var me = access.require(viewer, organisation).me();
        var rows = store.rows(organisation).stream().sorted(Comparator.comparing(ClassRow::title, NaturalOrder.OF_TITLES));
        if (me == null || !me.isStaff() && me.is(Role.COORDINATOR)) return new ClassRow.Listing(rows.map(ClassRow::withoutPeople).toList(), List.of());
        return new ClassRow.Listing(rows.filter(c -> StructureRules.seesClass(me, c.id())).toList(), me.is(Role.ADMIN) ? List.of("create") : List.of());
    }

    /** Strangers and families of other classes get the same answer for a class that exists and one that does not. */
    ClassPage page(Viewer viewer, ClassId id) {
        var me = requireSeen(viewer, id);
        var place = organisations.find(me.organisation()).map(o -> new ClassPage.Place(o.id(), o.name(), o.shortName())).orElseThrow();
        var row = store.rows(me.organisation()).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
        return ClassPage.of(me, row, place, facts.of(store.around(id)));
    }

    MemberFacts requireSeen(Viewer viewer, ClassId id) {
        var organisation = store.organisation(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        var me = insiders.require(viewer, organisation);
        if (!StructureRules.seesClass(me, id)) throw new Refusal(SharedReason.NOT_FOUND);
        return me;
    }
}
