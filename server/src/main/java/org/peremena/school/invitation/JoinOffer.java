package org.peremena.school.invitation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.PersonName;

/**
 * What a link shows to whoever holds it, signed in or not.
 *
 * @param person whom a personal link is for
 */
record JoinOffer(Place organisation, Role role, @Nullable String classTitle, @Nullable String invitedBy, @Nullable PersonName person, Instant expiresAt, List<String> asks) {
    record Place(String name, String shortName) {}
}
