package org.peremena.school.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.standing.VisibilityStore;
import org.peremena.shared.MemberId;

@ApplicationScoped
class DirectoryStore {
    private final Jdbi jdbi;

    DirectoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whom the viewer's row sees, in the order of the alphabet, after the one named by the cursor. */
    List<Found> find(MemberId viewer, Search search, @Nullable MemberId after, int limit) {
        return jdbi.withHandle(h -> h.createQuery("""
            select o.id from school.member v join school.member o on o.organisation_id = v.organisation_id
            where v.id = :viewer and (o.until_at is not null) = :expelled and o.search like all (:patterns::text[])
              and (:role::text is null or exists (select from school.role_held r where r.member_id = o.id and r.role = :role and r.until_at is null))
              and (not :adults or (select bool_and(r.role <> 'PUPIL') from school.role_held r where r.member_id = o.id and r.until_at is null))
              and (:joined::boolean is null or (o.profile_id is not null) = :joined)
              and (:class::uuid is null or o.id in (select c.member_id from school.class_circle c where c.class_id = :class)
                or o.id in (select p.member_id from school.position p where p.class_id = :class and p.until_at is null))
              and (:after::uuid is null or (o.family collate "ru-x-icu", o.given collate "ru-x-icu", o.id)
                > (select a.family collate "ru-x-icu", a.given collate "ru-x-icu", a.id from school.member a where a.id = :after))
              and """ + VisibilityStore.seenBy(":viewer") + """
             order by o.family collate "ru-x-icu", o.given collate "ru-x-icu", o.id limit :limit
            """).bind("viewer", viewer.value()).bind("expelled", search.expelled()).bind("patterns", search.patterns())
            .bind("adults", search.adults()).bindByType("joined", search.joined(), Boolean.class)
            .bind("role", search.role() == null ? null : search.role().name()).bindByType("class", search.schoolClass() == null ? null : search.schoolClass().value(), UUID.class)
            .bindByType("after", after == null ? null : after.value(), UUID.class).bind("limit", limit).map(ConstructorMapper.of(Found.class)).list());
    }

    public record Found(MemberId id) {}
}
