package org.peremena.school.standing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.GroupRef;
import org.peremena.school.standing.MemberFacts.HeldRole;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.MemberFacts.Relative;
import org.peremena.school.standing.MemberFacts.SubjectRef;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

@ApplicationScoped
public class MemberFactsStore {
    private final Jdbi jdbi;

    MemberFactsStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Expelled ones too, in the order asked for; unknown ones are left out. */
    public List<MemberFacts> of(Collection<MemberId> members) {
        if (members.isEmpty()) return List.of();
        var order = members.stream().distinct().toList();
        return jdbi.withHandle(h -> facts(h, "m.id = any(:ids)", order)).stream().sorted(java.util.Comparator.comparingInt(f -> order.indexOf(f.member()))).toList();
    }

    public Optional<MemberFacts> of(MemberId member) {
        return of(List.of(member)).stream().findFirst();
    }

    /** Members of an organisation now, an entry an organisation. */
    public List<MemberFacts> ofProfiles(Collection<ProfileId> profiles) {
        return profiles.isEmpty() ? List.of() : jdbi.withHandle(h -> facts(h, "m.profile_id = any(:ids) and m.until_at is null", profiles));
    }

    private static List<MemberFacts> facts(Handle h, String which, Collection<? extends Id> ids) {
        var rows = h.createQuery("""
            select m.id, m.organisation_id, m.family, m.given, m.patronymic, m.phone, m.profile_id, m.until_at is not null as expelled,
              e.class_id, c.title as class_title
            from school.member m left join school.enrolment e on e.member_id = m.id and e.until_at is null left join school.school_class c on c.id = e.class_id
            where """ + " " + which).bindArray("ids", UUID.class, ids.stream().map(Id::value).toList()).map(ConstructorMapper.of(Row.class)).list();
        var members = rows.stream().map(r -> r.id.value()).toList();
        var roles = roles(h, members);
        var posts = posts(h, members);
        var children = relatives(h, members, "parent_id", "pupil_id");
        var parents = relatives(h, members, "pupil_id", "parent_id");
        return rows.stream().map(r -> new MemberFacts(r.id, r.organisationId, new PersonName(r.family, r.given, r.patronymic), r.phone, r.profileId, r.expelled,
            roles.getOrDefault(r.id, List.of()), posts.getOrDefault(r.id, List.of()), r.schoolClass(), children.getOrDefault(r.id, List.of()),
            parents.getOrDefault(r.id, List.of()))).toList();
    }

    private static Map<MemberId, List<HeldRole>> roles(Handle h, List<UUID> members) {
        return h.createQuery("select member_id, role, since_at from school.role_held where until_at is null and member_id = any(:members)").bindArray("members", UUID.class, members)
            .map(ConstructorMapper.of(RoleRow.class)).collect(groupingBy(RoleRow::memberId, mapping(r -> new HeldRole(r.role, r.sinceAt), toList())));
    }

    private static Map<MemberId, List<Post>> posts(Handle h, List<UUID> members) {
        return h.createQuery("""
            select p.member_id, p.kind, p.area, p.class_id, c.title as class_title, p.subject_id, s.name as subject_name, p.group_id, g.name as group_name
            from school.position p left join school.school_class c on c.id = p.class_id left join school.subject s on s.id = p.subject_id
            left join school.study_group g on g.id = p.group_id
            where p.until_at is null and p.member_id = any(:members) order by c.grade, c.title, s.name, p.id
            """).bindArray("members", UUID.class, members).map(ConstructorMapper.of(PostRow.class)).collect(groupingBy(PostRow::memberId, mapping(PostRow::post, toList())));
    }

    /** A child who was expelled is none of this school's any more. */
    private static Map<MemberId, List<Relative>> relatives(Handle h, List<UUID> members, String mine, String theirs) {
        return h.createQuery("""
            select g.%1$s as mine, o.id, o.profile_id, o.family, o.given, o.patronymic, g.kind, e.class_id, c.title as class_title
            from school.guardian g join school.member o on o.id = g.%2$s and o.until_at is null
            left join school.enrolment e on e.member_id = o.id and e.until_at is null left join school.school_class c on c.id = e.class_id
            where g.until_at is null and g.%1$s = any(:members) order by o.search, o.id
            """.formatted(mine, theirs)).bindArray("members", UUID.class, members)
            .map(ConstructorMapper.of(RelativeRow.class)).collect(groupingBy(RelativeRow::mine, mapping(RelativeRow::relative, toList())));
    }

    private static @Nullable ClassRef ref(@Nullable ClassId id, @Nullable String title) {
        return id == null || title == null ? null : new ClassRef(id, title);
    }

    public record RoleRow(MemberId memberId, Role role, Instant sinceAt) {}

    public record Row(MemberId id, OrganisationId organisationId, String family, String given, @Nullable String patronymic, @Nullable String phone,
               @Nullable ProfileId profileId, boolean expelled, @Nullable ClassId classId, @Nullable String classTitle) {
        @Nullable ClassRef schoolClass() {
            return ref(classId, classTitle);
        }
    }

    public record PostRow(MemberId memberId, PositionKind kind, @Nullable String area, @Nullable ClassId classId, @Nullable String classTitle,
                   @Nullable SubjectId subjectId, @Nullable String subjectName, @Nullable GroupId groupId, @Nullable String groupName) {
        Post post() {
            return new Post(kind, ref(classId, classTitle), subjectId == null || subjectName == null ? null : new SubjectRef(subjectId, subjectName),
                groupId == null || groupName == null ? null : new GroupRef(groupId, groupName), area);
        }
    }

    public record RelativeRow(MemberId mine, MemberId id, @Nullable ProfileId profileId, String family, String given, @Nullable String patronymic,
                       GuardianKind kind, @Nullable ClassId classId, @Nullable String classTitle) {
        Relative relative() {
            return new Relative(id, profileId, new PersonName(family, given, patronymic), kind, ref(classId, classTitle));
        }
    }
}
