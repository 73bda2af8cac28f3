package org.peremena.school.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GroupKind;
import org.peremena.school.Roster;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.SubjectId;

/** Subjects and groups as they are now. */
@ApplicationScoped
class GroupStore {
    private final Jdbi jdbi;

    GroupStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Subject> subjects(OrganisationId organisation) {
        return jdbi.withHandle(h -> h.createQuery("select id, name from school.subject where organisation_id = :organisation and until_at is null order by name collate \"ru-x-icu\", id")
            .bind("organisation", organisation.value()).map(ConstructorMapper.of(Subject.class)).list());
    }

    List<Roster.Group> groups(OrganisationId organisation) {
        return jdbi.withHandle(h -> {
            Map<GroupId, Set<MemberId>> members = h.createQuery("select group_id, member_id from school.group_member where organisation_id = :organisation and until_at is null")
                .bind("organisation", organisation.value()).map(ConstructorMapper.of(Inside.class))
                .collect(Collectors.groupingBy(Inside::groupId, Collectors.mapping(Inside::memberId, Collectors.toSet())));
            return h.createQuery("""
                select g.id, g.kind, g.name, (select p.member_id from school.position p where p.group_id = g.id and p.until_at is null limit 1) as leader
                from school.study_group g where g.organisation_id = :organisation and g.until_at is null order by g.name collate "ru-x-icu", g.id
                """).bind("organisation", organisation.value()).map(ConstructorMapper.of(Row.class)).stream()
                .map(g -> new Roster.Group(g.id, g.kind, g.name, members.getOrDefault(g.id, Set.of()), g.leader, null)).toList();
        });
    }

    public record Subject(SubjectId id, String name) {}

    public record Inside(GroupId groupId, MemberId memberId) {}

    public record Row(GroupId id, GroupKind kind, String name, @Nullable MemberId leader) {}
}
