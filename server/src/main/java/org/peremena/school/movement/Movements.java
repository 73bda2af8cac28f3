package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.Roster;
import org.peremena.school.RosterChanged.Kind;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.school.SchoolReason;
import org.peremena.school.claim.ClaimByPhone;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.roster.WriteRoster;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.Relative;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

/** The common end of every movement: write, note down who did it, tell the house whom it touches. */
@ApplicationScoped
class Movements {
    private final WriteRoster write;
    private final RosterAnnouncement announcement;
    private final MemberFactsStore facts;
    private final MemberStore members;
    private final ClaimByPhone claims;
    private final AuditLog audit;
    private final Clock clock;

    Movements(WriteRoster write, RosterAnnouncement announcement, MemberFactsStore facts, MemberStore members, ClaimByPhone claims, AuditLog audit, Clock clock) {
        this.write = write;
        this.announcement = announcement;
        this.facts = facts;
        this.members = members;
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    long begin(OrganisationId organisation) {
        return announcement.begin(organisation);
    }

    void checkNotLastAdministrator(OrganisationId organisation, MemberId leaving) {
        if (members.otherAdministrators(organisation, leaving) == 0) throw new Refusal(SchoolReason.LAST_ADMINISTRATOR);
    }

    void write(Viewer viewer, OrganisationId organisation, long revision, Roster roster, Set<MemberId> about, String act, Map<String, Object> detail) {
        write(viewer, organisation, revision, roster, about, act, detail, Kind.JOINED);
    }

    /** @param entering what it means when somebody enters a class who was in none */
    void write(Viewer viewer, OrganisationId organisation, long revision, Roster roster, Set<MemberId> about, String act, Map<String, Object> detail,
               Kind entering) {
        var touched = new HashSet<>(touched(about));
        var movements = new ArrayList<>(write.write(organisation, roster, clock.instant()).stream().map(m -> m.kind() == Kind.JOINED ? new Movement(m.profile(), entering, m.from(), m.to()) : m).toList());
        movements.addAll(claims.claimWaiting(organisation, about));
        touched.addAll(touched(about));
        record(viewer, organisation, about, act, detail);
        announcement.people(organisation, revision, touched, movements);
    }

    void expel(Viewer viewer, OrganisationId organisation, long revision, MemberId member, Map<String, Object> detail) {
        var touched = touched(Set.of(member));
        var movements = write.expel(organisation, List.of(member), clock.instant());
        record(viewer, organisation, Set.of(member), "school.member.expelled", detail);
        announcement.people(organisation, revision, touched, movements);
    }

    void endGuardianship(Viewer viewer, OrganisationId organisation, long revision, Roster.Guardianship tie) {
        var touched = touched(Set.of(tie.pupil(), tie.parent()));
        write.endGuardianships(organisation, List.of(tie), clock.instant());
        record(viewer, organisation, Set.of(tie.pupil()), "school.guardian.removed", Map.of("parent", tie.parent().toString()));
        announcement.people(organisation, revision, touched, List.of());
    }

    /** A pupil's class decides what the parents belong to. */
    private Set<ProfileId> touched(Collection<MemberId> members) {
        var touched = new HashSet<ProfileId>();
        for (var member : facts.of(members)) {
            if (member.profile() != null) touched.add(member.profile());
            member.parents().stream().map(Relative::profile).filter(Objects::nonNull).forEach(touched::add);
        }
        return touched;
    }

    private void record(Viewer viewer, OrganisationId organisation, Set<MemberId> about, String act, Map<String, Object> detail) {
        for (MemberFacts member : facts.of(about)) {
            audit.record(viewer, organisation, act, new AuditLog.Target("member", member.member().value(), member.name().full()), detail);
        }
    }
}
