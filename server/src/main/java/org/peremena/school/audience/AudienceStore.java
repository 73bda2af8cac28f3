package org.peremena.school.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Audience;
import org.peremena.school.Audiences.Called;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.Id;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

@ApplicationScoped
class AudienceStore {
    private final Jdbi jdbi;

    AudienceStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Called> called(OrganisationId organisation) {
        return jdbi.withHandle(h -> h.createQuery("""
            select k.kind, c.id as class_id, null::uuid as subject_id, null::uuid as group_id, c.grade::int as grade, c.title, null as subject, null as group_name
            from school.school_class c cross join (values ('CLASS'), ('PARENTS')) k (kind) where c.organisation_id = :organisation and c.until_at is null
            union all
            select distinct 'SUBJECT', c.id, s.id, null::uuid, c.grade::int, c.title, s.name, null
            from school.position p join school.school_class c on c.id = p.class_id and c.until_at is null join school.subject s on s.id = p.subject_id and s.until_at is null
            where p.organisation_id = :organisation and p.kind = 'SUBJECT_TEACHER' and p.until_at is null
            union all
            select case g.kind when 'ASSOCIATION' then 'ASSOCIATION' else 'GROUP' end, null, null, g.id, null, null, null, g.name
            from school.study_group g where g.organisation_id = :organisation and g.until_at is null
            union all
            select k.kind, null, null, null, null, null, null, null from (values ('STAFF'), ('ADMINISTRATION')) k (kind)
            where exists (select from school.role_held r where r.organisation_id = :organisation and r.role in ('TEACHER', 'ADMIN') and r.until_at is null)
            """).bind("organisation", organisation.value()).map(ConstructorMapper.of(CalledRow.class)).stream().map(r -> r.called(organisation)).toList());
    }

    List<Row> inOrganisations(Set<OrganisationId> organisations, Set<ClassId> classes, Set<Audience.Kind> kinds) {
        return jdbi.withHandle(h -> h.createQuery("""
            select kind, organisation_id, class_id, subject_id, group_id, profile_id, role, leads from school.audience_member
            where organisation_id = any(:organisations) and (class_id is null or class_id = any(:classes)) and kind = any(:kinds)
            """).bindArray("organisations", UUID.class, values(organisations)).bindArray("classes", UUID.class, values(classes))
            .bindArray("kinds", String.class, kinds.stream().map(Enum::name).toList()).map(ConstructorMapper.of(Row.class)).list());
    }

    List<Row> ofProfiles(OrganisationId organisation, Collection<ProfileId> profiles) {
        return jdbi.withHandle(h -> h.createQuery("""
            select kind, organisation_id, class_id, subject_id, group_id, profile_id, role, leads from school.audience_member
            where organisation_id = :organisation and profile_id = any(:profiles)
            """).bind("organisation", organisation.value()).bindArray("profiles", UUID.class, values(profiles)).map(ConstructorMapper.of(Row.class)).list());
    }

    Map<ProfileId, OrganisationId> homes(Collection<ProfileId> profiles) {
        Map<ProfileId, List<Home.Held>> held = jdbi.withHandle(h -> h.createQuery("select profile_id, organisation_id, role, since_at from school.membership where profile_id = any(:profiles)")
            .bindArray("profiles", UUID.class, values(profiles)).map(ConstructorMapper.of(HeldRow.class))
            .collect(Collectors.groupingBy(HeldRow::profileId, Collectors.mapping(r -> new Home.Held(r.organisationId, r.role, r.sinceAt), Collectors.toList()))));
        return held.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> Home.of(e.getValue())));
    }

    private static List<UUID> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    public record HeldRow(ProfileId profileId, OrganisationId organisationId, Role role, Instant sinceAt) {}

    public record Row(Audience.Kind kind, OrganisationId organisationId, @Nullable ClassId classId, @Nullable SubjectId subjectId, @Nullable GroupId groupId,
               ProfileId profileId, Role role, boolean leads) {
        Audience audience() {
            return new Audience(kind, organisationId, classId, subjectId, groupId);
        }
    }

    public record CalledRow(Audience.Kind kind, @Nullable ClassId classId, @Nullable SubjectId subjectId, @Nullable GroupId groupId, @Nullable Integer grade,
                     @Nullable String title, @Nullable String subject, @Nullable String groupName) {
        Called called(OrganisationId organisation) {
            return new Called(new Audience(kind, organisation, classId, subjectId, groupId), grade, title, subject, groupName);
        }
    }
}
