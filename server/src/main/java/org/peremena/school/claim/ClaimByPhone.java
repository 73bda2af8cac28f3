package org.peremena.school.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Profiles;
import org.peremena.identity.SignedIn;
import org.peremena.school.RosterChanged.Kind;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.roster.WriteRoster;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** A proved phone number is as good as an invitation: whoever has it is whom the school wrote down with it. */
@ApplicationScoped
public class ClaimByPhone {
    private final WaitingStore waiting;
    private final WriteRoster write;
    private final RosterAnnouncement announcement;
    private final MemberFactsStore facts;
    private final Profiles profiles;
    private final AuditLog audit;
    private final Clock clock;

    ClaimByPhone(WaitingStore waiting, WriteRoster write, RosterAnnouncement announcement, MemberFactsStore facts, Profiles profiles, AuditLog audit, Clock clock) {
        this.waiting = waiting;
        this.write = write;
        this.announcement = announcement;
        this.facts = facts;
        this.profiles = profiles;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the transaction of the sign-in: whoever is let in finds their school. */
    void on(@Observes SignedIn signedIn) {
        waiting.organisations(signedIn.phone()).forEach(organisation -> {
            var revision = announcement.begin(organisation);
            var rows = waiting.withPhones(organisation, List.of(signedIn.phone()));
            var movements = claim(organisation, rows, Map.of(signedIn.phone(), signedIn.learningProfile()));
            if (!movements.isEmpty()) announcement.people(organisation, revision, List.of(signedIn.learningProfile()), movements);
        });
    }

    /** Rows just written may be of people who have signed in long ago. Part of the caller's change: announces nothing itself. */
    public List<Movement> claimWaiting(OrganisationId organisation, @Nullable Collection<MemberId> only) {
        var rows = waiting.rows(organisation, only);
        return rows.isEmpty() ? List.of() : claim(organisation, rows, profiles.learningProfilesByPhone(rows.values()));
    }

    private List<Movement> claim(OrganisationId organisation, Map<MemberId, String> rows, Map<String, ProfileId> byPhone) {
        var inside = waiting.inside(organisation, byPhone.values());
        var claims = new HashMap<MemberId, ProfileId>();
        rows.forEach((member, phone) -> {
            var profile = byPhone.get(phone);
            if (profile != null && !inside.contains(profile)) claims.put(member, profile);
        });
        if (claims.isEmpty()) return List.of();
        write.claim(organisation, claims, clock.instant());
        return settled(organisation, facts.of(new HashSet<>(claims.keySet())));
    }

    /** The learning profile bears the name that the school wrote. */
    private List<Movement> settled(OrganisationId organisation, List<MemberFacts> claimed) {
        var known = profiles.names(claimed.stream().map(m -> Objects.requireNonNull(m.profile())).toList());
        return claimed.stream().map(member -> {
            var profile = Objects.requireNonNull(member.profile());
            if (!member.name().equals(known.get(profile))) profiles.name(profile, member.name());
            audit.record(null, organisation, "school.member.claimed", new AuditLog.Target("member", member.member().value(), member.name().full()), Map.of("by", "phone"));
            return joined(member);
        }).collect(Collectors.toList());
    }

    /** To the own class, or to the child's. */
    public static Movement joined(MemberFacts member) {
        var schoolClass = member.schoolClass() != null ? member.schoolClass()
            : member.children().stream().map(MemberFacts.Relative::schoolClass).filter(Objects::nonNull).findFirst().orElse(null);
        return new Movement(Objects.requireNonNull(member.profile()), Kind.JOINED, null, schoolClass == null ? null : schoolClass.id());
    }
}
