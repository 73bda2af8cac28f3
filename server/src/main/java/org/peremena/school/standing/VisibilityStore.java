package org.peremena.school.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.peremena.shared.MemberId;
import org.peremena.shared.ProfileId;

/** The directory's rule: staff see everybody of their organisation; families see staff and their own classes, pupils no other families; coordinators and operators nobody. */
@ApplicationScoped
public class VisibilityStore {
    private static final String SEES = """
        (%1$s = o.id
        or exists (select from school.role_held r where r.member_id = %1$s and r.role in ('TEACHER', 'ADMIN') and r.until_at is null)
        or (exists (select from school.role_held r where r.member_id = %1$s and r.role in ('PUPIL', 'PARENT') and r.until_at is null)
          and exists (select from school.role_held r where r.member_id = o.id and r.role in ('TEACHER', 'ADMIN') and r.until_at is null))
        or o.id in (select b.member_id from school.class_circle a join school.class_circle b on b.class_id = a.class_id
          where a.member_id = %1$s and (a.side = 'PARENT' or b.side = 'PUPIL'))
        or exists (select from school.guardian g where g.until_at is null and (g.pupil_id = %1$s and g.parent_id = o.id or g.parent_id = %1$s and g.pupil_id = o.id)))""";

    /**
     * True where this member sees the member {@code o} of the same organisation.
     *
     * @param viewer an id in SQL. One that is the same for all rows, such as a parameter, lets the database work out the viewer's classes once; a column makes it do so for every row.
     */
    public static String seenBy(String viewer) {
        return " " + SEES.formatted(viewer);
    }

    private final Jdbi jdbi;

    VisibilityStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Set<ProfileId> seen(ProfileId viewer, Collection<ProfileId> others) {
        return jdbi.withHandle(h -> h.createQuery("""
            select distinct o.profile_id from school.member v join school.member o on o.organisation_id = v.organisation_id
            where v.profile_id = :viewer and v.until_at is null and o.until_at is null and o.profile_id = any(:others) and """ + seenBy("v.id"))
            .bind("viewer", viewer.value()).bindArray("others", UUID.class, others.stream().map(ProfileId::value).toList()).mapTo(ProfileId.class).collect(Collectors.toSet()));
    }

    public boolean sees(MemberId viewer, MemberId other) {
        return jdbi.withHandle(h -> h.createQuery("""
            select count(*) from school.member v join school.member o on o.organisation_id = v.organisation_id
            where v.id = :viewer and v.until_at is null and o.id = :other and o.until_at is null and """ + seenBy("v.id"))
            .bind("viewer", viewer.value()).bind("other", other.value()).mapTo(Long.class).one()) > 0;
    }
}
