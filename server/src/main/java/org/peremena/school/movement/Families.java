package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.identity.Viewer;
import org.peremena.school.GuardianKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Guardianship;
import org.peremena.school.SchoolReason;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Who is whose guardian. */
@ApplicationScoped
class Families {
    private final Insiders insiders;
    private final MemberFactsStore facts;
    private final ReadingStore reading;
    private final Movements movements;

    Families(Insiders insiders, MemberFactsStore facts, ReadingStore reading, Movements movements) {
        this.insiders = insiders;
        this.facts = facts;
        this.reading = reading;
        this.movements = movements;
    }

    /** Somebody who is a teacher here becomes a parent here too. */
    @Transactional
    void bind(Viewer viewer, MemberId pupil, MemberId parent, GuardianKind kind) {
        var organisation = administered(viewer, pupil, parent);
        var revision = movements.begin(organisation);
        if (!require(pupil).is(Role.PUPIL)) throw new Refusal(SchoolReason.NOT_A_PUPIL);
        if (require(parent).is(Role.PUPIL)) throw new Refusal(SchoolReason.GUARDIAN_IS_PUPIL);
        var row = reading.people(organisation, List.of(parent)).getFirst();
        if (row.expelled()) throw new Refusal(SchoolReason.ALREADY_EXPELLED);
        var roles = new HashSet<>(row.roles());
        roles.add(Role.PARENT);
        var person = Roster.Person.of(row.id(), row.name(), row.phone(), row.bornOn(), row.sourceId(), roles, row.positions(), row.schoolClass());
        movements.write(viewer, organisation, revision, new Roster(List.of(), List.of(), List.of(), List.of(person), List.of(new Guardianship(pupil, parent, kind))), Set.of(pupil),
            "school.guardian.added", Map.of("parent", parent.toString(), "kind", kind.json()));
    }

    @Transactional
    void release(Viewer viewer, MemberId pupil, MemberId parent) {
        var organisation = administered(viewer, pupil, parent);
        var revision = movements.begin(organisation);
        var tie = require(pupil).parents().stream().filter(p -> p.member().equals(parent)).findFirst().orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        movements.endGuardianship(viewer, organisation, revision, new Guardianship(pupil, parent, tie.kind()));
    }

    private OrganisationId administered(Viewer viewer, MemberId pupil, MemberId parent) {
        var organisation = require(pupil).organisation();
        insiders.requireAdministrator(viewer, organisation);
        if (!require(parent).organisation().equals(organisation)) throw new Refusal(SharedReason.NOT_FOUND);
        return organisation;
    }

    private MemberFacts require(MemberId member) {
        return facts.of(member).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }
}
