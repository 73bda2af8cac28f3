package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.SchoolReason;
import org.peremena.school.office.Membership;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.TitleStore;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;

/** Coming in by a link. A link that never was, is spent, expired or revoked answers the same. */
@ApplicationScoped
class Join {
    private final InvitationStore store;
    private final Arrival arrival;
    private final RosterAnnouncement announcement;
    private final OrganisationStore organisations;
    private final MemberFactsStore facts;
    private final TitleStore titles;
    private final Insiders insiders;
    private final Clock clock;

    Join(InvitationStore store, Arrival arrival, RosterAnnouncement announcement, OrganisationStore organisations, MemberFactsStore facts, TitleStore titles, Insiders insiders,
         Clock clock) {
        this.store = store;
        this.arrival = arrival;
        this.announcement = announcement;
        this.organisations = organisations;
        this.facts = facts;
        this.titles = titles;
        this.insiders = insiders;
        this.clock = clock;
    }

    JoinOffer offer(String token) {
        var invitation = requireLive(token);
        var in = organisations.find(invitation.organisationId()).orElseThrow();
        var person = invitation.memberId() == null ? null : facts.of(invitation.memberId()).orElseThrow();
        var own = person != null && !InvitationRules.isFromChildsCard(invitation.role(), person);
        var title = invitation.classId() == null ? null : titles.ofClass(in.id(), invitation.classId()).map(MemberFacts.ClassRef::title).orElse(null);
        return new JoinOffer(new JoinOffer.Place(in.name(), in.shortName()), invitation.role(), title, inviter(invitation), own ? person.name() : null, invitation.expiresAt(),
            own ? List.of() : person == null && invitation.role() == Role.PARENT ? List.of("name", "child") : List.of("name"));
    }

    private @Nullable String inviter(Invitation invitation) {
        return facts.ofProfiles(List.of(invitation.createdBy())).stream().filter(m -> m.organisation().equals(invitation.organisationId())).map(MemberFacts::name).map(PersonName::initials)
            .findFirst().orElse(null);
    }

    /** The same person coming again is inside already and spends nothing. */
    @Transactional
    Membership join(Viewer viewer, String token, JoinWish wish) {
        if (viewer.kind() != ProfileKind.LEARNING) throw new Refusal(SchoolReason.JOIN_LEARNING_PROFILE);
        var invitation = store.find(token).orElseThrow(Join::over);
        var organisation = invitation.organisationId();
        var revision = announcement.begin(organisation);
        if (!store.hasUsed(invitation.id(), viewer.profile()) || insiders.find(viewer, organisation).isEmpty()) {
            if (!store.spend(invitation.id(), clock.instant())) throw over();
            arrival.arrive(viewer, invitation, wish, revision);
        }
        return Membership.of(insiders.require(viewer, organisation), organisations.find(organisation).orElseThrow());
    }

    private Invitation requireLive(String token) {
        return store.find(token).filter(i -> i.isLive(clock.instant())).orElseThrow(Join::over);
    }

    private static Refusal over() {
        return new Refusal(SchoolReason.INVITATION_OVER);
    }
}
