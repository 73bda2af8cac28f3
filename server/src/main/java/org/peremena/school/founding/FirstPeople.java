package org.peremena.school.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.audit.AuditLog.Target;
import org.peremena.identity.Viewer;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;

/** Writes the row of somebody with whom an organisation begins. Asks no permission. */
@ApplicationScoped
class FirstPeople {
    private final Rosters rosters;
    private final AuditLog audit;
    private final Clock clock;

    FirstPeople(Rosters rosters, AuditLog audit, Clock clock) {
        this.rosters = rosters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param by null: the program at its first start · @param phone E.164; null: comes in by a link */
    void add(@Nullable Viewer by, OrganisationId organisation, PersonName name, @Nullable String phone, Set<Role> roles) {
        var member = MemberId.random();
        audit.record(by, organisation, "school.member.added", new Target("member", member.value(), name.full()), Map.of("roles", roles.stream().map(Role::json).sorted().toList()));
        rosters.write(organisation, Roster.ofPeople(List.of(Roster.Person.of(member, name, phone, null, null, roles, Set.of(), null))), clock.instant());
    }
}
