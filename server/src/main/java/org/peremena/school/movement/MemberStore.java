package org.peremena.school.movement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

@ApplicationScoped
class MemberStore {
    private final Jdbi jdbi;

    MemberStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Other people with the role administrator. */
    long otherAdministrators(OrganisationId organisation, MemberId but) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from school.role_held where organisation_id = :organisation and role = 'ADMIN' and until_at is null and member_id <> :but")
            .bind("organisation", organisation.value()).bind("but", but.value()).mapTo(Long.class).one());
    }

    Optional<Instant> expelledAt(MemberId member) {
        return jdbi.withHandle(h -> h.createQuery("select until_at from school.member where id = :id and until_at is not null").bind("id", member.value()).mapTo(Instant.class).findOne());
    }

    /** What the person was when they left. */
    Set<Role> rolesUntil(MemberId member, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("select role from school.role_held where member_id = :id and until_at = :at").bind("id", member.value()).bind("at", at)
            .mapTo(Role.class).collect(Collectors.toSet()));
    }

    @Nullable ClassId classUntil(MemberId member, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("select class_id from school.enrolment where member_id = :id and until_at = :at order by since_at desc limit 1")
            .bind("id", member.value()).bind("at", at).mapTo(ClassId.class).findOne().orElse(null));
    }

    /** Parents of the pupil who stopped being parents here in the moment in which the pupil left. */
    Set<MemberId> parentsWhoLeftWith(MemberId pupil, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
            select g.parent_id from school.guardian g where g.pupil_id = :pupil and g.until_at is null
            and exists (select from school.role_held r where r.member_id = g.parent_id and r.role = 'PARENT' and r.until_at = :at)
            and not exists (select from school.role_held r where r.member_id = g.parent_id and r.role = 'PARENT' and r.until_at is null)
            """).bind("pupil", pupil.value()).bind("at", at).mapTo(MemberId.class).collect(Collectors.toSet()));
    }
}
