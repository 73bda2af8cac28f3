package org.peremena.school.invitation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.school.SchoolReason;
import org.peremena.school.standing.MemberFacts;
import org.peremena.shared.ClassId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Who may invite whom. */
final class InvitationRules {
    private InvitationRules() {}

    /** Administrators anybody; class teachers the pupils and parents of their own class. */
    static boolean mayInvite(MemberFacts me, Role role, @Nullable ClassId schoolClass) {
        if (me.is(Role.ADMIN)) return true;
        return (role == Role.PUPIL || role == Role.PARENT) && schoolClass != null && me.leads(schoolClass);
    }

    static void checkMayInvite(MemberFacts me, Role role, @Nullable ClassId schoolClass) {
        if (!mayInvite(me, role, schoolClass)) throw new Refusal(SharedReason.FORBIDDEN);
    }

    /** Whoever takes a row takes all its roles: a row of staff is the administration's to give, be its person a parent, too. */
    static void checkMayGive(MemberFacts me, Role role, @Nullable MemberFacts person) {
        if (person != null && !isFromChildsCard(role, person) && !me.is(Role.ADMIN) && !givenByClassLink(Role.PARENT, person)) throw new Refusal(SharedReason.FORBIDDEN);
    }

    /** What a link for many may give by a name alone: never more than its own role, and a family never a row of staff. */
    static boolean givenByClassLink(Role role, MemberFacts row) {
        return row.held().stream().map(MemberFacts.HeldRole::role).allMatch(r -> r == role || r == Role.PARENT || r == Role.PUPIL);
    }

    /**
     * Rights over a whole school are never given to whoever holds a link: they need a personal one. Pupils and parents come into a class.
     *
     * @param schoolClass the one named, or the one of the person or child that the link is for
     */
    static void checkShape(Role role, @Nullable ClassId schoolClass, @Nullable MemberFacts person) {
        if (person != null && person.expelled()) refuse("/member");
        if (person != null && !person.is(role) && !isFromChildsCard(role, person)) refuse("/member");
        if (person == null && role != Role.TEACHER && role != Role.PUPIL && role != Role.PARENT) refuse("/role");
        if (person == null && (role == Role.PUPIL || role == Role.PARENT) && schoolClass == null) refuse("/class");
        if (role == Role.OPERATOR) refuse("/role");
    }

    static boolean isFromChildsCard(Role role, MemberFacts person) {
        return role == Role.PARENT && person.is(Role.PUPIL);
    }

    private static void refuse(String pointer) {
        throw new Refusal(SchoolReason.INVITATION_INVALID, Map.of(), List.of(new Refusal.Fault(pointer, "invitation-invalid.field")));
    }
}
