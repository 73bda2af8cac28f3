package org.peremena.school.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Capacity;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/**
 * A person as a list of the school shows them to one viewer.
 *
 * @param capacity   what stands beside the name; none for who has left
 * @param capacities every position, the foremost first
 * @param phone      only for those who may edit people
 */
public record RosterRow(MemberId member, @Nullable ProfileId profile, PersonName name, Set<Role> roles, @Nullable Capacity capacity, List<Capacity> capacities, @JsonProperty("class") @Nullable ClassRef schoolClass,
                        boolean joined, @Nullable Boolean expelled, @Nullable String phone, List<String> can) {
    public static RosterRow of(MemberFacts me, MemberFacts other) {
        return new RosterRow(other.member(), other.profile(), other.name(), other.roles(), Capacities.foremost(other), Capacities.all(other), other.schoolClass(), other.profile() != null,
            other.expelled() ? true : null, StructureRules.mayEditPeople(me) ? other.phone() : null, can(me, other));
    }

    static List<String> can(MemberFacts me, MemberFacts other) {
        var can = new ArrayList<String>();
        if (ContactRules.mayWrite(me, other)) can.add("write");
        if (other.expelled()) return StructureRules.mayEditPeople(me) ? List.of("restore") : List.of();
        if (StructureRules.mayEditPeople(me)) {
            if (other.is(Role.PUPIL)) can.add("transfer");
            can.addAll(List.of("expel", "edit"));
        }
        if (StructureRules.mayEditPeople(me) && other.profile() == null || other.schoolClass() != null && mayInviteTo(me, other.schoolClass())) can.add("invite");
        return can;
    }

    private static boolean mayInviteTo(MemberFacts me, ClassRef schoolClass) {
        return StructureRules.canWithClass(me, schoolClass.id()).contains("invite-pupils");
    }
}
