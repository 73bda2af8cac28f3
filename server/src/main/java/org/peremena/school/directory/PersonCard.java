package org.peremena.school.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Capacity;
import org.peremena.school.Memberships;
import org.peremena.school.Role;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

record PersonCard(@JsonUnwrapped Person person, List<Membership> memberships, List<String> can) {
    record Person(ProfileId profile, PersonName name, @Nullable Role role, @Nullable Capacity capacity) {
        static Person of(Memberships.Shown shown) {
            return new Person(shown.profile(), shown.name(), shown.role(), shown.capacity());
        }
    }

    record Place(OrganisationId id, String shortName) {}

    record Membership(Place organisation, Role role, @Nullable Capacity capacity, @Nullable String classTitle) {}
}
