package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

/** The roster rows among which somebody who joins by a link may be. */
@ApplicationScoped
class WaitingRowStore {
    private final Jdbi jdbi;

    WaitingRowStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Claimed ones too. */
    List<MemberId> pupils(ClassId schoolClass) {
        return jdbi.withHandle(h -> h.createQuery("select member_id from school.enrolment where class_id = :class and until_at is null").bind("class", schoolClass)
            .mapTo(MemberId.class).list());
    }

    /** Claimed ones too. */
    List<MemberId> holders(OrganisationId organisation, Role role) {
        return jdbi.withHandle(h -> h.createQuery("select member_id from school.role_held where organisation_id = :organisation and role = :role and until_at is null")
            .bind("organisation", organisation).bind("role", role.name()).mapTo(MemberId.class).list());
    }

    boolean knowsNobody(OrganisationId organisation, Role role, @Nullable ClassId schoolClass) {
        if (role == Role.PUPIL && schoolClass != null) return pupils(schoolClass).isEmpty();
        return jdbi.withHandle(h -> h.createQuery("""
            select not exists (select from school.role_held r join school.member m on m.id = r.member_id
              where r.organisation_id = :organisation and r.role = :role and r.until_at is null and m.profile_id is null)
            """).bind("organisation", organisation).bind("role", role.name()).mapTo(Boolean.class).one());
    }
}
