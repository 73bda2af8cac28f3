package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Profiles;
import org.peremena.identity.Viewer;
import org.peremena.school.GuardianKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Guardianship;
import org.peremena.school.SchoolReason;
import org.peremena.school.claim.ClaimByPhone;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.roster.WriteRoster;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;

/** Which row somebody becomes who came by a link, and what is written for it. */
@ApplicationScoped
class Arrival {
    private final Insiders insiders;
    private final WaitingRowStore waiting;
    private final MemberFactsStore facts;
    private final ReadingStore reading;
    private final WriteRoster write;
    private final RosterAnnouncement announcement;
    private final InvitationStore invitations;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    Arrival(Insiders insiders, WaitingRowStore waiting, MemberFactsStore facts, ReadingStore reading, WriteRoster write, RosterAnnouncement announcement, InvitationStore invitations,
            Profiles profiles, AuditLog audit, Clock clock) {
        this.insiders = insiders;
        this.waiting = waiting;
        this.facts = facts;
        this.reading = reading;
        this.write = write;
        this.announcement = announcement;
        this.invitations = invitations;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    void arrive(Viewer viewer, Invitation invitation, JoinWish wish, long revision) {
        var organisation = invitation.organisationId();
        var me = insiders.find(viewer, organisation).orElse(null);
        var person = invitation.memberId() == null ? null : facts.of(invitation.memberId()).orElseThrow();
        var child = child(invitation, wish, person);
        var row = me != null ? me.member() : row(invitation, wish, person, child);
        if (me != null) checkAlreadyInside(me, invitation, person);
        settle(organisation, row, invitation, child);
        if (me == null && write.claim(organisation, Map.of(row, viewer.profile()), clock.instant()) == 0) throw new Refusal(SchoolReason.JOIN_ALREADY_CLAIMED);
        invitations.noteUse(invitation.id(), viewer.profile(), row, clock.instant());
        announce(viewer, invitation, row, revision);
    }

    private @Nullable MemberFacts child(Invitation invitation, JoinWish wish, @Nullable MemberFacts person) {
        if (invitation.role() != Role.PARENT) return null;
        if (person != null) return person.is(Role.PUPIL) ? person : null;
        if (wish.child() == null) throw missing("/child");
        return RowMatch.child(wish.child(), facts.of(waiting.pupils(Objects.requireNonNull(invitation.classId()))));
    }

    /**
     * Somebody with a row here keeps it: a teacher becomes a parent, too. A link for another row is not theirs; a pupil takes no other role; and a parent becomes
     * a teacher only by a link that would let in anybody.
     */
    private static void checkAlreadyInside(MemberFacts me, Invitation invitation, @Nullable MemberFacts person) {
        var another = person != null && !InvitationRules.isFromChildsCard(invitation.role(), person) && !person.member().equals(me.member());
        var more = !me.is(invitation.role()) && (me.is(Role.PUPIL) || invitation.role() == Role.PUPIL || invitation.role() == Role.TEACHER && !invitation.newRows());
        if (another || more) throw new Refusal(SchoolReason.ALREADY_MEMBER);
    }

    private MemberId row(Invitation invitation, JoinWish wish, @Nullable MemberFacts person, @Nullable MemberFacts child) {
        if (person != null && child == null) {
            if (person.profile() != null) throw new Refusal(SchoolReason.JOIN_ALREADY_CLAIMED);
            return person.member();
        }
        if (wish.name() == null) throw missing("/name");
        var match = RowMatch.unclaimed(wish.name(), candidates(invitation, child)).orElse(null);
        if (match == null) return newRow(invitation, wish.name());
        if (!InvitationRules.givenByClassLink(invitation.role(), match)) throw new Refusal(SchoolReason.JOIN_PERSONAL_LINK_NEEDED);
        return match.member();
    }

    private List<MemberFacts> candidates(Invitation invitation, @Nullable MemberFacts child) {
        if (child != null) return facts.of(child.parents().stream().map(MemberFacts.Relative::member).toList());
        if (invitation.role() == Role.PUPIL) return facts.of(waiting.pupils(Objects.requireNonNull(invitation.classId())));
        return facts.of(waiting.holders(invitation.organisationId(), invitation.role()));
    }

    private MemberId newRow(Invitation invitation, PersonName said) {
        if (!invitation.newRows()) throw new Refusal(SchoolReason.JOIN_NAME_UNKNOWN);
        var id = MemberId.random();
        var schoolClass = invitation.role() == Role.PUPIL ? invitation.classId() : null;
        var row = Roster.Person.of(id, PersonName.typed(said.family(), said.given(), said.patronymic()), null, null, null, Set.of(invitation.role()), Set.of(), schoolClass);
        write.write(invitation.organisationId(), Roster.ofPeople(List.of(row)), clock.instant());
        return id;
    }

    /** The role that the link gives, and the child it binds to. */
    private void settle(OrganisationId organisation, MemberId id, Invitation invitation, @Nullable MemberFacts child) {
        var row = reading.people(organisation, List.of(id)).getFirst();
        var roles = new HashSet<>(row.roles());
        var ties = child == null || child.parents().stream().anyMatch(p -> p.member().equals(id)) ? List.<Guardianship>of()
            : List.of(new Guardianship(child.member(), id, GuardianKind.OTHER));
        if (!roles.add(invitation.role()) && ties.isEmpty()) return;
        var person = Roster.Person.of(id, row.name(), row.phone(), row.bornOn(), row.sourceId(), roles, row.positions(), row.schoolClass());
        write.write(organisation, new Roster(List.of(), List.of(), List.of(), List.of(person), ties), clock.instant());
    }

    private void announce(Viewer viewer, Invitation invitation, MemberId row, long revision) {
        var settled = facts.of(row).orElseThrow();
        profiles.name(viewer.profile(), settled.name());
        audit.record(viewer, invitation.organisationId(), "school.member.joined", new AuditLog.Target("member", row.value(), settled.name().full()),
            Map.of("role", invitation.role().json(), "invitation", invitation.id().toString()));
        announcement.people(invitation.organisationId(), revision, List.of(viewer.profile()), List.of(ClaimByPhone.joined(settled)));
    }

    private static Refusal missing(String pointer) {
        return new Refusal(SchoolReason.INVITATION_INVALID, Map.of(), List.of(new Refusal.Fault(pointer, "join-asks.field")));
    }
}
