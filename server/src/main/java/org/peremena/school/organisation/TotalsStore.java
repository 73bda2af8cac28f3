package org.peremena.school.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.peremena.school.organisation.Totals.Count;
import org.peremena.shared.OrganisationId;

@ApplicationScoped
public class TotalsStore {
    private final Jdbi jdbi;

    TotalsStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Map<OrganisationId, Totals> of(Collection<OrganisationId> organisations) {
        return jdbi.withHandle(h -> h.createQuery("""
            with recursive tree as (
              select id as root, id from school.organisation where id = any(:ids)
              union all select t.root, o.id from tree t join school.organisation o on o.parent_id = t.id
            ), people as (
              select r.organisation_id, r.role, count(*) as total, count(m.profile_id) as joined
              from school.role_held r join school.member m on m.id = r.member_id
              where r.until_at is null and r.organisation_id in (select id from tree) group by 1, 2
            ), classes as (
              select organisation_id, count(*) as total from school.school_class where until_at is null and organisation_id in (select id from tree) group by 1
            )
            select t.root,
              (select coalesce(sum(c.total), 0) from classes c join tree x on x.id = c.organisation_id and x.root = t.root)::int as classes,
              coalesce(sum(p.joined) filter (where p.role = 'PUPIL'), 0)::int as pupils_joined, coalesce(sum(p.total) filter (where p.role = 'PUPIL'), 0)::int as pupils,
              coalesce(sum(p.joined) filter (where p.role = 'TEACHER'), 0)::int as teachers_joined, coalesce(sum(p.total) filter (where p.role = 'TEACHER'), 0)::int as teachers,
              coalesce(sum(p.joined) filter (where p.role = 'PARENT'), 0)::int as parents_joined, coalesce(sum(p.total) filter (where p.role = 'PARENT'), 0)::int as parents
            from tree t left join people p on p.organisation_id = t.id group by t.root
            """).bindArray("ids", UUID.class, organisations.stream().map(OrganisationId::value).toList())
            .map(ConstructorMapper.of(Row.class)).collect(Collectors.toMap(Row::root, Row::totals)));
    }

    public record Row(OrganisationId root, int classes, int pupilsJoined, int pupils, int teachersJoined, int teachers, int parentsJoined, int parents) {
        Totals totals() {
            return new Totals(classes, new Count(pupilsJoined, pupils), new Count(teachersJoined, teachers), new Count(parentsJoined, parents));
        }
    }
}
