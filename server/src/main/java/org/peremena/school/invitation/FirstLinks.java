package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

/** The personal link of a new school's first administrator: nobody is inside yet who could give it, so whoever opened the school does. Asks no permission. */
@ApplicationScoped
public class FirstLinks {
    private static final Duration LIFETIME = Duration.ofDays(14);

    private final InvitationStore store;
    private final ManageInvitations invitations;
    private final Clock clock;

    FirstLinks(InvitationStore store, ManageInvitations invitations, Clock clock) {
        this.store = store;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The one that lives, else a fresh one. */
    public InvitationView of(Viewer by, OrganisationId organisation, MemberId member, String address) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var live = store.list(organisation, null, member, now).stream().filter(i -> i.isLive(now) && i.role() == Role.ADMIN).findFirst();
        return invitations.show(live.orElseGet(() -> fresh(by, organisation, member, now)), address);
    }

    private Invitation fresh(Viewer by, OrganisationId organisation, MemberId member, Instant now) {
        var invitation = new Invitation(InvitationId.random(), organisation, Role.ADMIN, null, member, Token.fresh(), by.profile(), now, now.plus(LIFETIME), 0, 1, false, null);
        store.append(invitation);
        invitations.recordMade(by, invitation);
        return invitation;
    }
}
