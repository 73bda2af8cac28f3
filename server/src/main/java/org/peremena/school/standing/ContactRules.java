package org.peremena.school.standing;

import java.util.Objects;
import java.util.stream.Collectors;
import org.peremena.school.Role;

/** Whom a person may be offered to write to. The chat room decides again when they do; here it only lights a button. */
public final class ContactRules {
    private ContactRules() {}

    public static boolean mayWrite(MemberFacts me, MemberFacts other) {
        if (other.profile() == null || other.profile().equals(me.profile()) || other.expelled() || other.held().isEmpty() || me.held().isEmpty()) return false;
        if (me.isStaff() || other.isStaff()) return true;
        if (me.is(Role.PUPIL) && other.is(Role.PUPIL)) return me.schoolClass() != null && me.schoolClass().equals(other.schoolClass());
        if (family(me, other)) return true;
        return me.is(Role.PARENT) && other.is(Role.PARENT) && shareChildrensClass(me, other);
    }

    private static boolean family(MemberFacts me, MemberFacts other) {
        return me.children().stream().anyMatch(c -> c.member().equals(other.member())) || me.parents().stream().anyMatch(p -> p.member().equals(other.member()));
    }

    private static boolean shareChildrensClass(MemberFacts me, MemberFacts other) {
        var theirs = other.children().stream().map(MemberFacts.Relative::schoolClass).filter(Objects::nonNull).collect(Collectors.toSet());
        return me.children().stream().anyMatch(c -> c.schoolClass() != null && theirs.contains(c.schoolClass()));
    }
}
