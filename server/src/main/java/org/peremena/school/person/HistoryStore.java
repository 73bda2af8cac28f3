package org.peremena.school.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.NameKey;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.person.MemberPage.Fact;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.GroupRef;
import org.peremena.school.standing.MemberFacts.SubjectRef;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.SubjectId;

/** What is and was true of one person. */
@ApplicationScoped
class HistoryStore {
    /** Twelve years of classes, loads and circles are far fewer. */
    private static final int MOST = 500;

    private final Jdbi jdbi;

    HistoryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Kept> kept(MemberId member) {
        return jdbi.withHandle(h -> h.createQuery("select born_on, since_at, claimed_at from school.member where id = :id").bind("id", member)
            .map(ConstructorMapper.of(Kept.class)).findOne());
    }

    /** What lasts comes first, then what ended last. */
    List<Fact> history(MemberId member) {
        return jdbi.withHandle(h -> h.createQuery("""
            with fact as (
              select 'ROLE' as kind, r.role as word, null::uuid as class_id, null::uuid as subject_id, null::uuid as group_id, null as area, null::uuid as other, r.since_at, r.until_at
              from school.role_held r where r.member_id = :member
              union all select 'POSITION', p.kind, p.class_id, p.subject_id, p.group_id, p.area, null, p.since_at, p.until_at from school.position p where p.member_id = :member
              union all select 'CLASS', null, e.class_id, null, null, null, null, e.since_at, e.until_at from school.enrolment e where e.member_id = :member
              union all select 'GROUP', null, null, null, g.group_id, null, null, g.since_at, g.until_at from school.group_member g where g.member_id = :member
              union all select 'PARENT', g.kind, null, null, null, null, g.parent_id, g.since_at, g.until_at from school.guardian g where g.pupil_id = :member
              union all select 'CHILD', g.kind, null, null, null, null, g.pupil_id, g.since_at, g.until_at from school.guardian g where g.parent_id = :member
            )
            select f.kind, f.word, f.class_id, c.title, f.subject_id, s.name as subject, f.group_id, g.name as group_name, f.area, f.other, o.family, o.given, o.patronymic, f.since_at, f.until_at
            from fact f left join school.school_class c on c.id = f.class_id left join school.subject s on s.id = f.subject_id left join school.study_group g on g.id = f.group_id
            left join school.member o on o.id = f.other
            order by f.until_at is not null, coalesce(f.until_at, f.since_at) desc, f.since_at desc, c.grade, c.title, s.name limit :most
            """).bind("member", member).bind("most", MOST).map(ConstructorMapper.of(Row.class)).stream().map(Row::fact).toList());
    }

    /** Others of the same family name, given name and birth date. */
    List<MemberId> doubles(OrganisationId organisation, MemberId but, PersonName name, LocalDate bornOn) {
        return jdbi.withHandle(h -> h.createQuery("""
            select m.id from school.member m where m.organisation_id = :organisation and m.until_at is null and m.id <> :but and m.born_on = :born
            and starts_with(m.search || ' ', :name) order by m.id limit 10
            """).bind("organisation", organisation).bind("but", but).bind("born", bornOn).bind("name", " " + NameKey.of(name) + " ").mapTo(MemberId.class).list());
    }

    public record Kept(@Nullable LocalDate bornOn, Instant sinceAt, @Nullable Instant claimedAt) {}

    public record Row(FactKind kind, @Nullable String word, @Nullable ClassId classId, @Nullable String title, @Nullable SubjectId subjectId, @Nullable String subject,
                      @Nullable GroupId groupId, @Nullable String groupName, @Nullable String area, @Nullable MemberId other, @Nullable String family, @Nullable String given,
                      @Nullable String patronymic, Instant sinceAt, @Nullable Instant untilAt) {
        Fact fact() {
            var schoolClass = classId == null || title == null ? null : new ClassRef(classId, title);
            var group = groupId == null || groupName == null ? null : new GroupRef(groupId, groupName);
            var taught = subjectId == null || subject == null ? null : new SubjectRef(subjectId, subject);
            return new Fact(kind, kind == FactKind.ROLE && word != null ? Role.valueOf(word) : null, kind == FactKind.POSITION && word != null ? PositionKind.valueOf(word) : null, schoolClass, taught, group, area,
                kind.isFamily() && word != null ? GuardianKind.valueOf(word) : null, other, family == null || given == null ? null : new PersonName(family, given, patronymic), sinceAt, untilAt);
        }
    }
}
