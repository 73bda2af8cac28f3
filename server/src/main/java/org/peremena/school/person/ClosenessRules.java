package org.peremena.school.person;

import org.jspecify.annotations.Nullable;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.Relative;
import org.peremena.school.standing.StructureRules;

/** How much of a person another member of the organisation is shown. */
final class ClosenessRules {
    private ClosenessRules() {}

    enum Closeness {
        /** Who keeps the roster: everything. */
        OFFICE,
        /** Themselves, the guardians of a child, the class teacher of a pupil and of a pupil's parents: birth date, family of now, history; no phone. */
        NEAR,
        /** Whom the directory shows at all: what a list of people says. */
        DIRECTORY
    }

    /** @param seen whether the directory shows them · @return null: for this viewer there is nobody */
    static @Nullable Closeness of(MemberFacts me, MemberFacts other, boolean seen) {
        if (StructureRules.mayEditPeople(me)) return Closeness.OFFICE;
        if (other.expelled()) return null;
        if (me.member().equals(other.member()) || leadsClassOf(me, other) || me.children().stream().anyMatch(c -> c.member().equals(other.member()))) return Closeness.NEAR;
        return seen ? Closeness.DIRECTORY : null;
    }

    private static boolean leadsClassOf(MemberFacts me, MemberFacts other) {
        return other.schoolClass() != null && me.leads(other.schoolClass().id()) || other.children().stream().anyMatch(c -> isLed(me, c));
    }

    private static boolean isLed(MemberFacts me, Relative child) {
        return child.schoolClass() != null && me.leads(child.schoolClass().id());
    }

    /** A parent may have children in other classes, too: those are not the class teacher's. */
    static boolean showsChild(MemberFacts me, MemberFacts parent, Relative child) {
        return StructureRules.mayEditPeople(me) || me.member().equals(parent.member()) || isLed(me, child);
    }
}
