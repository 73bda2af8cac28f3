package org.peremena.school.founding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

@ApplicationScoped
class FoundingStore {
    private final Jdbi jdbi;

    FoundingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Two programs that start at once over one database must not both find it empty. Held to the end of the transaction. */
    void lock() {
        jdbi.useHandle(h -> h.execute("lock table school.organisation in share row exclusive mode"));
    }

    /** Two coordinators at once make one link. Held to the end of the transaction. */
    void lock(OrganisationId school) {
        jdbi.useHandle(h -> h.createQuery("select id from school.organisation where id = :school for update").bind("school", school).mapTo(OrganisationId.class).findOne());
    }

    Optional<MemberId> firstAdministrator(OrganisationId school) {
        return jdbi.withHandle(h -> h.createQuery("select member_id from school.role_held where organisation_id = :school and role = 'ADMIN' and until_at is null order by since_at, id limit 1")
            .bind("school", school).mapTo(MemberId.class).findOne());
    }
}
