package org.peremena.school;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Who is what in which organisation, now. */
public interface Memberships {
    List<Standing> of(ProfileId profile);

    /** Refuses with «not found» where the viewer has no membership in the organisation. */
    Standing require(Viewer viewer, OrganisationId organisation);

    /** How each of these is shown to others: name, foremost role, in what capacity. Profiles without any membership come with a null role; unknown ones are left out. */
    Map<ProfileId, Shown> shown(Collection<ProfileId> profiles);

    /** What two people are to each other, an entry an organisation that both are in. Empty: nothing. */
    List<Tie> ties(ProfileId one, ProfileId other);

    /** Which of these share an organisation (and so may see that the other exists) with the viewer under the school's directory rules. */
    Set<ProfileId> knownTo(ProfileId viewer, Collection<ProfileId> others);

    /** @param classes pupils: their class; class and subject teachers: theirs; parents: their children's */
    record Standing(OrganisationId organisation, Set<Role> roles, Set<ClassId> classes, OrganisationId home, boolean pupilGroups) {
        public boolean is(Role role) {
            return roles.contains(role);
        }
    }

    record Shown(ProfileId profile, PersonName name, @Nullable Role role, @Nullable Capacity capacity) {}

    /** @param sameClass both pupils of one class, or both parents of it · @param family one is a guardian of the other */
    record Tie(OrganisationId organisation, Set<Role> mine, Set<Role> theirs, boolean sameClass, boolean family) {}
}
