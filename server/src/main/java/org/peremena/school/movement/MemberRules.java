package org.peremena.school.movement;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.school.OrganisationKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;
import org.peremena.school.SchoolReason;
import org.peremena.shared.Refusal;

/** Which roles, positions and class go together in one row. */
final class MemberRules {
    private static final Set<PositionKind> OF_CLASS = EnumSet.of(PositionKind.CLASS_TEACHER, PositionKind.SUBJECT_TEACHER, PositionKind.PARENTS_COMMITTEE);
    private static final Set<PositionKind> OF_PARENTS = EnumSet.of(PositionKind.PARENTS_COMMITTEE, PositionKind.BOARD_OF_TRUSTEES);

    private MemberRules() {}

    static void check(Person person, OrganisationKind kind) {
        if (person.roles().contains(Role.OPERATOR) || person.roles().contains(Role.COORDINATOR) && kind == OrganisationKind.SCHOOL) refuse(SchoolReason.ROLE_INVALID, "/roles");
        if (kind != OrganisationKind.SCHOOL && (person.roles().contains(Role.PUPIL) || person.roles().contains(Role.PARENT))) refuse(SchoolReason.ROLE_INVALID, "/roles");
        if (person.schoolClass() != null && !person.roles().contains(Role.PUPIL)) refuse(SchoolReason.ROLE_INVALID, "/class");
        if (person.bornOn() != null && person.bornOn().isBefore(Person.EARLIEST_BIRTHDAY)) refuse(SchoolReason.BORN_ON_IMPOSSIBLE, "/bornOn");
        for (var position : person.positions()) if (!fits(position, person.roles())) refuse(SchoolReason.POSITION_INVALID, "/positions");
    }

    /** Leading a group is said where the group is written. */
    private static boolean fits(Position position, Set<Role> roles) {
        if (position.leadsGroup()) return true;
        var shape = OF_CLASS.contains(position.kind()) == (position.schoolClass() != null) && (position.kind() == PositionKind.SUBJECT_TEACHER) == (position.subject() != null)
            && position.group() == null && (position.area() == null || position.kind() == PositionKind.DEPUTY);
        return shape && (OF_PARENTS.contains(position.kind()) ? roles.contains(Role.PARENT) : roles.contains(Role.TEACHER) || roles.contains(Role.ADMIN));
    }

    private static void refuse(SchoolReason reason, String pointer) {
        throw new Refusal(reason, Map.of(), List.of(new Refusal.Fault(pointer, reason.key() + ".field")));
    }
}
