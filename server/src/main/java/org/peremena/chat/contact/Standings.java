package org.peremena.chat.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.peremena.chat.seat.ChatRole;
import org.peremena.chat.seating.Wanted;
import org.peremena.school.Memberships;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** What a person would sit as in a chat that no rule of the roster fills. */
@ApplicationScoped
public class Standings {
    private final Memberships memberships;

    Standings(Memberships memberships) {
        this.memberships = memberships;
    }

    /** Empty for whom the organisation does not know (any more). */
    public Optional<Wanted> in(OrganisationId organisation, ProfileId profile, ChatRole role) {
        return memberships.of(profile).stream().filter(standing -> standing.organisation().equals(organisation) && !standing.roles().isEmpty()).findFirst()
            .map(standing -> new Wanted(role, ContactRules.foremost(standing.roles()), standing.home()));
    }
}
