package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.identity.Viewer;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Position;
import org.peremena.school.SchoolReason;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.StructureRules;
import org.peremena.school.standing.TitleStore;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;
import org.peremena.shared.SubjectId;

/** Says who leads a class and who teaches what in it. */
@ApplicationScoped
class AssignTeacher {
    private final Insiders insiders;
    private final MemberFactsStore facts;
    private final ReadingStore reading;
    private final TitleStore classes;
    private final Movements movements;

    AssignTeacher(Insiders insiders, MemberFactsStore facts, ReadingStore reading, TitleStore classes, Movements movements) {
        this.insiders = insiders;
        this.facts = facts;
        this.reading = reading;
        this.classes = classes;
        this.movements = movements;
    }

    /** The teacher's whole load in this class; loads in other classes stay. */
    @Transactional
    OrganisationId assign(Viewer viewer, ClassId schoolClass, MemberId id, boolean classTeacher, Set<SubjectId> subjects) {
        var teacher = facts.of(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        var organisation = teacher.organisation();
        var me = insiders.require(viewer, organisation);
        StructureRules.checkMayAssign(me, teacher, classTeacher != teacher.leads(schoolClass));
        var revision = movements.begin(organisation);
        var row = reading.people(organisation, List.of(id)).getFirst();
        if (row.expelled() || !row.roles().contains(Role.TEACHER)) throw new Refusal(SchoolReason.ROLE_INVALID);
        var person = Roster.Person.of(row.id(), row.name(), row.phone(), row.bornOn(), row.sourceId(), row.roles(), load(row.positions(), schoolClass, classTeacher, subjects), row.schoolClass());
        movements.write(viewer, organisation, revision, Roster.ofPeople(List.of(person)), Set.of(id), "school.load.assigned",
            Map.of("class", classes.ofClass(organisation, schoolClass).map(ClassRef::title).orElse(""), "classTeacher", classTeacher, "subjects", subjects.stream().map(SubjectId::toString).toList()));
        return organisation;
    }

    static Set<Position> load(Set<Position> before, ClassId schoolClass, boolean classTeacher, Set<SubjectId> subjects) {
        var after = new HashSet<>(before);
        after.removeIf(p -> schoolClass.equals(p.schoolClass()) && (p.kind() == PositionKind.CLASS_TEACHER || p.kind() == PositionKind.SUBJECT_TEACHER));
        if (classTeacher) after.add(Position.classTeacher(schoolClass));
        subjects.forEach(s -> after.add(Position.subjectTeacher(schoolClass, s)));
        return after;
    }
}
