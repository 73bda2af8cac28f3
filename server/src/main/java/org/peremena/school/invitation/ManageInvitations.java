package org.peremena.school.invitation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.SchoolReason;
import org.peremena.school.invitation.InvitationController.Wish;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.TitleStore;
import org.peremena.shared.ClassId;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

@ApplicationScoped
class ManageInvitations {
    private final Insiders insiders;
    private final InvitationStore store;
    private final WaitingRowStore waiting;
    private final MemberFactsStore facts;
    private final TitleStore titles;
    private final AuditLog audit;
    private final Clock clock;

    ManageInvitations(Insiders insiders, InvitationStore store, WaitingRowStore waiting, MemberFactsStore facts, TitleStore titles, AuditLog audit, Clock clock) {
        this.insiders = insiders;
        this.store = store;
        this.waiting = waiting;
        this.facts = facts;
        this.titles = titles;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    InvitationView put(Viewer viewer, OrganisationId organisation, InvitationId id, Wish wish, String address) {
        var me = insiders.require(viewer, organisation);
        var person = wish.member() == null ? null : facts.of(wish.member()).filter(m -> m.organisation().equals(organisation)).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        var schoolClass = schoolClass(me, wish, person);
        InvitationRules.checkMayInvite(me, wish.role(), schoolClass);
        InvitationRules.checkMayGive(me, wish.role(), person);
        InvitationRules.checkShape(wish.role(), schoolClass, person);
        if (schoolClass != null && titles.ofClass(organisation, schoolClass).isEmpty()) throw new Refusal(SchoolReason.NOT_IN_ORGANISATION);
        store.append(fresh(viewer, organisation, id, wish, person, schoolClass));
        var stored = store.find(id).orElseThrow();
        if (!stored.organisationId().equals(organisation) || !stored.createdBy().equals(viewer.profile())) throw new Refusal(SchoolReason.ID_TAKEN);
        record(viewer, stored, "school.invitation.made");
        return view(List.of(stored), organisation, address).getFirst();
    }

    /** A personal link is of the class that the person, or a parent's child, is in; a parent's own row may be of several: the one that the class teacher leads. */
    private static @Nullable ClassId schoolClass(MemberFacts me, Wish wish, @Nullable MemberFacts person) {
        if (wish.schoolClass() != null && person == null) return wish.schoolClass();
        if (person == null || wish.role() != Role.PUPIL && wish.role() != Role.PARENT) return null;
        var classes = person.classes().stream().map(ClassRef::id).toList();
        return classes.stream().filter(me::leads).findFirst().orElse(classes.stream().findFirst().orElse(null));
    }

    private Invitation fresh(Viewer viewer, OrganisationId organisation, InvitationId id, Wish wish, @Nullable MemberFacts person, @Nullable ClassId schoolClass) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var own = person != null && !InvitationRules.isFromChildsCard(wish.role(), person);
        boolean newRows = !own && (wish.role() == Role.PARENT || Objects.requireNonNullElseGet(wish.newRows(), () -> waiting.knowsNobody(organisation, wish.role(), schoolClass)));
        return new Invitation(id, organisation, wish.role(), schoolClass, person == null ? null : person.member(), Token.fresh(), viewer.profile(), now,
            now.plus(Duration.ofDays(wish.days())), 0, own ? 1 : wish.uses(), newRows, null);
    }

    List<InvitationView> list(Viewer viewer, OrganisationId organisation, @Nullable ClassId schoolClass, @Nullable MemberId member, String address) {
        var me = insiders.require(viewer, organisation);
        if (!me.is(Role.ADMIN) && me.posts().stream().noneMatch(p -> p.schoolClass() != null && me.leads(p.schoolClass().id()))) throw new Refusal(SharedReason.FORBIDDEN);
        var mine = store.list(organisation, schoolClass, member, clock.instant()).stream().filter(i -> InvitationRules.mayInvite(me, i.role(), i.classId())).toList();
        return view(mine, organisation, address);
    }

    @Transactional
    void revoke(Viewer viewer, InvitationId id) {
        var invitation = store.find(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        var me = insiders.require(viewer, invitation.organisationId());
        InvitationRules.checkMayInvite(me, invitation.role(), invitation.classId());
        if (invitation.revokedAt() != null) return;
        store.revoke(id, clock.instant());
        record(viewer, invitation, "school.invitation.revoked");
    }

    InvitationView show(Invitation invitation, String address) {
        return view(List.of(invitation), invitation.organisationId(), address).getFirst();
    }

    void recordMade(Viewer viewer, Invitation invitation) {
        record(viewer, invitation, "school.invitation.made");
    }

    private void record(Viewer viewer, Invitation invitation, String act) {
        audit.record(viewer, invitation.organisationId(), act, new AuditLog.Target("invitation", invitation.id().value(), invitation.role().json()),
            Map.of("uses", invitation.usesMax(), "expiresAt", invitation.expiresAt().toString()));
    }

    private List<InvitationView> view(List<Invitation> invitations, OrganisationId organisation, String address) {
        var now = clock.instant();
        var people = facts.of(invitations.stream().map(Invitation::memberId).filter(Objects::nonNull).collect(Collectors.toSet())).stream().collect(toMap(MemberFacts::member, m -> m));
        var classes = titles.ofClasses(organisation);
        return invitations.stream().map(i -> new InvitationView(i.id(), i.role(), i.classId() == null ? null : classes.get(i.classId()),
            i.memberId() == null || !people.containsKey(i.memberId()) ? null : new InvitationView.Named(i.memberId(), Objects.requireNonNull(people.get(i.memberId())).name()),
            address + "/join/" + i.token(), i.token(), i.createdAt(), i.expiresAt(), i.uses(), i.usesMax(), i.newRows(), i.revokedAt(), i.isLive(now))).toList();
    }
}
