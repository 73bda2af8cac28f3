package org.peremena.school.roster;

import static org.peremena.school.roster.Arrays.uuids;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GroupKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** The roster as it is now: a handful of statements whatever its size. */
@ApplicationScoped
public class ReadingStore {
    private final Jdbi jdbi;

    ReadingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Roster read(OrganisationId organisation) {
        return jdbi.withHandle(h -> new Roster(classes(h, organisation), subjects(h, organisation), groups(h, organisation),
            people(h, "m.organisation_id = :organisation", Map.of("organisation", organisation.value())), guardians(h, organisation)));
    }

    /** Expelled ones too; of unknown ids, or of another organisation's, nothing. */
    public List<Roster.Person> people(OrganisationId organisation, Collection<MemberId> members) {
        return jdbi.withHandle(h -> people(h, "m.organisation_id = :organisation and m.id = any(:ids)",
            Map.of("organisation", organisation.value(), "ids", uuids(members).toArray(UUID[]::new))));
    }

    private static List<Roster.SchoolClass> classes(Handle h, OrganisationId organisation) {
        return h.createQuery("select id, grade, letter, source_id from school.school_class where organisation_id = :organisation and until_at is null")
            .bind("organisation", organisation.value()).map(ConstructorMapper.of(Roster.SchoolClass.class)).list();
    }

    private static List<Roster.Subject> subjects(Handle h, OrganisationId organisation) {
        return h.createQuery("select id, name, source_id from school.subject where organisation_id = :organisation and until_at is null")
            .bind("organisation", organisation.value()).map(ConstructorMapper.of(Roster.Subject.class)).list();
    }

    private static List<Roster.Group> groups(Handle h, OrganisationId organisation) {
        Map<GroupId, Set<MemberId>> members = h.createQuery("select group_id, member_id from school.group_member where organisation_id = :organisation and until_at is null")
            .bind("organisation", organisation.value()).map(ConstructorMapper.of(Inside.class)).collect(groupingBy(Inside::groupId, mapping(Inside::memberId, toSet())));
        return h.createQuery("""
            select g.id, g.kind, g.name, g.source_id, (select p.member_id from school.position p where p.group_id = g.id and p.until_at is null limit 1) as leader
            from school.study_group g where g.organisation_id = :organisation and g.until_at is null
            """).bind("organisation", organisation.value()).map(ConstructorMapper.of(GroupRow.class)).stream()
            .map(g -> new Roster.Group(g.id, g.kind, g.name, members.getOrDefault(g.id, Set.of()), g.leader, g.sourceId)).toList();
    }

    private static List<Roster.Guardianship> guardians(Handle h, OrganisationId organisation) {
        return h.createQuery("select pupil_id as pupil, parent_id as parent, kind from school.guardian where organisation_id = :organisation and until_at is null")
            .bind("organisation", organisation.value()).map(ConstructorMapper.of(Roster.Guardianship.class)).list();
    }

    private static List<Roster.Person> people(Handle h, String which, Map<String, ?> values) {
        var members = " in (select m.id from school.member m where " + which + ")";
        Map<MemberId, Set<Role>> roles = h.createQuery("select member_id, role from school.role_held where until_at is null and member_id" + members)
            .bindMap(values).map(ConstructorMapper.of(RoleRow.class)).collect(groupingBy(RoleRow::memberId, mapping(RoleRow::role, toSet())));
        Map<MemberId, Set<Roster.Position>> positions = h.createQuery("""
            select member_id, kind, class_id, subject_id, group_id, area from school.position where until_at is null and member_id""" + members)
            .bindMap(values).map(ConstructorMapper.of(PositionRow.class)).collect(groupingBy(PositionRow::memberId, mapping(PositionRow::position, toSet())));
        Map<MemberId, ClassId> classes = h.createQuery("select member_id, class_id from school.enrolment where until_at is null and member_id" + members)
            .bindMap(values).map(ConstructorMapper.of(PlaceRow.class)).collect(toMap(PlaceRow::memberId, PlaceRow::classId));
        return h.createQuery("""
            select m.id, m.family, m.given, m.patronymic, m.phone, m.born_on, m.source_id, m.profile_id, m.until_at is not null as expelled from school.member m where """ + " " + which)
            .bindMap(values).map(ConstructorMapper.of(MemberRow.class)).stream()
            .map(m -> m.person(roles.getOrDefault(m.id, Set.of()), positions.getOrDefault(m.id, Set.of()), classes.get(m.id))).toList();
    }

    public record Inside(GroupId groupId, MemberId memberId) {}

    public record GroupRow(GroupId id, GroupKind kind, String name, @Nullable String sourceId, @Nullable MemberId leader) {}

    public record RoleRow(MemberId memberId, Role role) {}

    public record PlaceRow(MemberId memberId, ClassId classId) {}

    public record PositionRow(MemberId memberId, PositionKind kind, @Nullable ClassId classId, @Nullable SubjectId subjectId, @Nullable GroupId groupId, @Nullable String area) {
        Roster.Position position() {
            return new Roster.Position(kind, classId, subjectId, groupId, area);
        }
    }

    public record MemberRow(MemberId id, String family, String given, @Nullable String patronymic, @Nullable String phone, @Nullable LocalDate bornOn,
                     @Nullable String sourceId, @Nullable ProfileId profileId, boolean expelled) {
        Roster.Person person(Set<Role> roles, Set<Roster.Position> positions, @Nullable ClassId schoolClass) {
            return new Roster.Person(id, new PersonName(family, given, patronymic), phone, bornOn, sourceId, roles, positions, schoolClass, profileId, expelled);
        }
    }
}
