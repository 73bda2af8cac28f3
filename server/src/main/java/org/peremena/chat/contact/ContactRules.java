package org.peremena.chat.contact;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.peremena.school.Memberships.Standing;
import org.peremena.school.Memberships.Tie;
import org.peremena.school.Role;

/**
 * Who may write to whom, by what they are to each other. Staff are free among themselves and with the pupils and parents of their school; pupils write to
 * pupils of their class, parents to parents of their class, both to their own family and to the school's staff.
 */
public final class ContactRules {
    private static final Set<Role> STAFF = EnumSet.of(Role.TEACHER, Role.ADMIN, Role.COORDINATOR, Role.OPERATOR);

    private ContactRules() {}

    /** In any of the organisations that both are in. */
    public static boolean mayWrite(Collection<Tie> ties) {
        return ties.stream().anyMatch(ContactRules::mayWrite);
    }

    public static boolean mayWrite(Tie tie) {
        return tie.family() || isStaff(tie.mine()) || isStaff(tie.theirs()) || tie.sameClass();
    }

    /** Pupils and parents only where the school lets them. */
    public static boolean mayOpenGroups(Standing standing) {
        return isStaff(standing.roles()) || standing.pupilGroups();
    }

    public static boolean isStaff(Collection<Role> roles) {
        return roles.stream().anyMatch(STAFF::contains);
    }

    /** What somebody is foremost. */
    public static Role foremost(Collection<Role> roles) {
        return EnumSet.copyOf(roles).iterator().next();
    }
}
