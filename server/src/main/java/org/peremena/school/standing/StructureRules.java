package org.peremena.school.standing;

import java.util.ArrayList;
import java.util.List;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** What an insider may do with the organisation and its classes. */
public final class StructureRules {
    private StructureRules() {}

    public static List<String> can(MemberFacts me) {
        var can = new ArrayList<String>();
        if (me.is(Role.ADMIN)) can.addAll(List.of("import", "invite", "edit-structure", "edit-people", "see-audit"));
        if (me.is(Role.COORDINATOR)) can.addAll(List.of("see-below", "add-school"));
        return can;
    }

    public static void checkCoordinator(MemberFacts me) {
        if (!me.is(Role.COORDINATOR)) throw new Refusal(SharedReason.FORBIDDEN);
    }

    public static boolean mayEditPeople(MemberFacts me) {
        return me.is(Role.ADMIN);
    }

    public static void checkAdministrator(MemberFacts me) {
        if (!me.is(Role.ADMIN)) throw new Refusal(SharedReason.FORBIDDEN);
    }

    public static List<String> canWithClass(MemberFacts me, ClassId schoolClass) {
        var can = new ArrayList<String>();
        if (me.is(Role.ADMIN) || me.leads(schoolClass)) can.addAll(List.of("invite-pupils", "invite-parents"));
        if (me.is(Role.ADMIN)) can.addAll(List.of("edit", "transfer", "expel"));
        return can;
    }

    /** Families see their own classes; staff see all. */
    public static boolean seesClass(MemberFacts me, ClassId schoolClass) {
        return me.isStaff() || me.classes().stream().anyMatch(c -> c.id().equals(schoolClass));
    }

    /** Teachers may say themselves which subjects they teach; only the administration makes somebody class teacher. */
    public static void checkMayAssign(MemberFacts me, MemberFacts teacher, boolean classTeacherChanges) {
        if (me.is(Role.ADMIN)) return;
        if (!me.is(Role.TEACHER) || !me.member().equals(teacher.member()) || classTeacherChanges) throw new Refusal(SharedReason.FORBIDDEN);
    }

    /** A teacher may have mini-groups, circles and the like that they lead themselves; associations are the administration's. */
    public static boolean mayPutGroup(MemberFacts me, boolean association, boolean leads) {
        return me.is(Role.ADMIN) || me.is(Role.TEACHER) && !association && leads;
    }
}
