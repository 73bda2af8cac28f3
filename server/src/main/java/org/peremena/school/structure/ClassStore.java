package org.peremena.school.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.organisation.Totals.Count;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class ClassStore {
    private final Jdbi jdbi;

    ClassStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<OrganisationId> organisation(ClassId id) {
        return jdbi.withHandle(h -> h.createQuery("select organisation_id from school.school_class where id = :id and until_at is null").bind("id", id.value())
            .mapTo(OrganisationId.class).findOne());
    }

    Optional<String> title(ClassId id) {
        return jdbi.withHandle(h -> h.createQuery("select title from school.school_class where id = :id").bind("id", id.value()).mapTo(String.class).findOne());
    }

    List<ClassRow> rows(OrganisationId organisation) {
        return jdbi.withHandle(h -> h.createQuery("""
            with pupils as (
              select e.class_id, count(*) as total, count(m.profile_id) as joined from school.enrolment e join school.member m on m.id = e.member_id
              where e.organisation_id = :organisation and e.until_at is null group by 1
            ), parents as (
              select e.class_id, count(distinct m.id) as total, count(distinct m.profile_id) as joined from school.enrolment e
              join school.guardian g on g.pupil_id = e.member_id and g.until_at is null join school.member m on m.id = g.parent_id and m.until_at is null
              where e.organisation_id = :organisation and e.until_at is null group by 1
            ), leaders as (
              select distinct on (p.class_id) p.class_id, m.id, m.profile_id, m.family, m.given, m.patronymic
              from school.position p join school.member m on m.id = p.member_id
              where p.organisation_id = :organisation and p.kind = 'CLASS_TEACHER' and p.until_at is null order by p.class_id, p.since_at, p.id
            )
            select c.id, c.grade, c.letter, c.title, l.id as leader, l.profile_id, l.family, l.given, l.patronymic,
              coalesce(s.joined, 0)::int as pupils_joined, coalesce(s.total, 0)::int as pupils, coalesce(f.joined, 0)::int as parents_joined, coalesce(f.total, 0)::int as parents
            from school.school_class c left join pupils s on s.class_id = c.id left join parents f on f.class_id = c.id left join leaders l on l.class_id = c.id
            where c.organisation_id = :organisation and c.until_at is null
            """).bind("organisation", organisation.value()).map(ConstructorMapper.of(Row.class)).stream().map(Row::row).toList());
    }

    /** Everybody around a class: pupils, their parents, those who lead or teach it. */
    List<MemberId> around(ClassId id) {
        return jdbi.withHandle(h -> h.createQuery("""
            select m.id from school.member m where m.until_at is null and (m.id in (select c.member_id from school.class_circle c where c.class_id = :id)
              or m.id in (select p.member_id from school.position p where p.class_id = :id and p.kind in ('CLASS_TEACHER', 'SUBJECT_TEACHER') and p.until_at is null))
            order by m.family collate "ru-x-icu", m.given collate "ru-x-icu", m.id
            """).bind("id", id.value()).mapTo(MemberId.class).list());
    }

    public record Row(ClassId id, int grade, String letter, String title, @Nullable MemberId leader, @Nullable ProfileId profileId, @Nullable String family, @Nullable String given,
                      @Nullable String patronymic, int pupilsJoined, int pupils, int parentsJoined, int parents) {
        ClassRow row() {
            var named = leader == null || family == null || given == null ? null : new ClassRow.Named(leader, profileId, new PersonName(family, given, patronymic));
            return new ClassRow(id, grade, letter, title, named, new Count(pupilsJoined, pupils), new Count(parentsJoined, parents));
        }
    }
}
