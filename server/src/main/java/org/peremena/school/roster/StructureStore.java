package org.peremena.school.roster;

import static org.peremena.school.roster.Arrays.map;
import static org.peremena.school.roster.Arrays.uuids;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.peremena.school.PositionKind;
import org.peremena.school.GroupKind;
import org.peremena.school.Roster.Group;
import org.peremena.school.Roster.SchoolClass;
import org.peremena.school.Roster.Subject;
import org.peremena.school.SchoolReason;
import org.peremena.shared.GroupId;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;

/** Classes, subjects and groups, many in a statement. */
@ApplicationScoped
class StructureStore {
    private final Jdbi jdbi;

    StructureStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void saveClasses(OrganisationId organisation, List<SchoolClass> classes, Instant since) {
        if (classes.isEmpty()) return;
        Contradiction.translated(() -> jdbi.useHandle(h -> h.createUpdate("""
            insert into school.school_class as c (id, organisation_id, grade, letter, title, source_id, since_at)
            select n.id, :organisation, n.grade, n.letter, n.title, n.source, :since from unnest(:ids, :grades, :letters, :titles, :sources) n (id, grade, letter, title, source)
            on conflict (id) do update set grade = excluded.grade, letter = excluded.letter, title = excluded.title, source_id = coalesce(excluded.source_id, c.source_id)
            where c.organisation_id = excluded.organisation_id
            """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, uuids(map(classes, SchoolClass::id)))
            .bindArray("grades", Integer.class, map(classes, SchoolClass::grade)).bindArray("letters", String.class, map(classes, SchoolClass::letter))
            .bindArray("titles", String.class, map(classes, SchoolClass::title)).bindArray("sources", String.class, map(classes, SchoolClass::sourceId)).execute()));
        requireAll("school.school_class", organisation, map(classes, SchoolClass::id), SchoolReason.ID_TAKEN);
    }

    void saveSubjects(OrganisationId organisation, List<Subject> subjects, Instant since) {
        if (subjects.isEmpty()) return;
        Contradiction.translated(() -> jdbi.useHandle(h -> h.createUpdate("""
            insert into school.subject as s (id, organisation_id, name, source_id, since_at)
            select n.id, :organisation, n.name, n.source, :since from unnest(:ids, :names, :sources) n (id, name, source)
            on conflict (id) do update set name = excluded.name, source_id = coalesce(excluded.source_id, s.source_id) where s.organisation_id = excluded.organisation_id
            """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, uuids(map(subjects, Subject::id)))
            .bindArray("names", String.class, map(subjects, Subject::name)).bindArray("sources", String.class, map(subjects, Subject::sourceId)).execute()));
        requireAll("school.subject", organisation, map(subjects, Subject::id), SchoolReason.ID_TAKEN);
    }

    void saveGroups(OrganisationId organisation, List<Group> groups, Instant since) {
        if (groups.isEmpty()) return;
        Contradiction.translated(() -> jdbi.useHandle(h -> h.createUpdate("""
            insert into school.study_group as g (id, organisation_id, kind, name, source_id, since_at)
            select n.id, :organisation, n.kind, n.name, n.source, :since from unnest(:ids, :kinds, :names, :sources) n (id, kind, name, source)
            on conflict (id) do update set kind = excluded.kind, name = excluded.name, source_id = coalesce(excluded.source_id, g.source_id)
            where g.organisation_id = excluded.organisation_id
            """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, uuids(map(groups, Group::id)))
            .bindArray("kinds", String.class, map(groups, g -> g.kind().name())).bindArray("names", String.class, map(groups, Group::name))
            .bindArray("sources", String.class, map(groups, Group::sourceId)).execute()));
        requireAll("school.study_group", organisation, map(groups, Group::id), SchoolReason.ID_TAKEN);
        saveGroupMembers(organisation, groups, since);
        saveLeaders(organisation, groups, since);
    }

    private void saveGroupMembers(OrganisationId organisation, List<Group> groups, Instant since) {
        var pairs = groups.stream().flatMap(g -> g.members().stream().map(m -> new Pair(g.id(), m))).toList();
        requireAll("school.member", organisation, Set.copyOf(map(pairs, Pair::member)), SchoolReason.NOT_IN_ORGANISATION);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update school.group_member x set until_at = greatest(x.since_at, :since) where x.until_at is null and x.group_id = any(:all)
                and not exists (select from unnest(:groups, :members) w (g, m) where w.g = x.group_id and w.m = x.member_id)
                """).bind("since", since).bindArray("all", UUID.class, uuids(map(groups, Group::id)))
                .bindArray("groups", UUID.class, uuids(map(pairs, Pair::group))).bindArray("members", UUID.class, uuids(map(pairs, Pair::member))).execute();
            h.createUpdate("""
                insert into school.group_member (id, group_id, member_id, organisation_id, since_at)
                select w.id, w.g, w.m, :organisation, greatest(:since, (select max(p.until_at) from school.group_member p where p.group_id = w.g and p.member_id = w.m))
                from unnest(:ids, :groups, :members) w (id, g, m) on conflict (group_id, member_id) where until_at is null do nothing
                """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(pairs.size()))
                .bindArray("groups", UUID.class, uuids(map(pairs, Pair::group))).bindArray("members", UUID.class, uuids(map(pairs, Pair::member))).execute();
        });
    }

    private void saveLeaders(OrganisationId organisation, List<Group> groups, Instant since) {
        var led = groups.stream().filter(g -> g.leader() != null).toList();
        requireAll("school.member", organisation, Set.copyOf(map(led, Group::leader)), SchoolReason.NOT_IN_ORGANISATION);
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update school.position x set until_at = greatest(x.since_at, :since) where x.until_at is null and x.group_id = any(:all)
                and not exists (select from unnest(:groups, :leaders, :kinds) w (g, m, k) where w.g = x.group_id and w.m = x.member_id and w.k = x.kind)
                """).bind("since", since).bindArray("all", UUID.class, uuids(map(groups, Group::id))).bindArray("groups", UUID.class, uuids(map(led, Group::id)))
                .bindArray("leaders", UUID.class, uuids(map(led, Group::leader))).bindArray("kinds", String.class, map(led, StructureStore::leading)).execute();
            h.createUpdate("""
                insert into school.position (id, member_id, organisation_id, kind, group_id, since_at)
                select w.id, w.m, :organisation, w.k, w.g, greatest(:since, (select max(p.until_at) from school.position p where p.group_id = w.g and p.member_id = w.m))
                from unnest(:ids, :groups, :leaders, :kinds) w (id, g, m, k) on conflict do nothing
                """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(led.size()))
                .bindArray("groups", UUID.class, uuids(map(led, Group::id))).bindArray("leaders", UUID.class, uuids(map(led, Group::leader)))
                .bindArray("kinds", String.class, map(led, StructureStore::leading)).execute();
        });
    }

    private static String leading(Group group) {
        return (group.kind() == GroupKind.ASSOCIATION ? PositionKind.ASSOCIATION_HEAD : PositionKind.GROUP_LEADER).name();
    }

    /** Ids of another organisation must look like ids that do not exist; so must what is closed. A person who has left may be named: that is how they come back. */
    void requireAll(String table, OrganisationId organisation, Collection<? extends Id> ids, SchoolReason otherwise) {
        if (ids.isEmpty()) return;
        var open = table.equals("school.member") ? "" : " and until_at is null";
        var here = jdbi.withHandle(h -> h.createQuery("select count(*) from " + table + " where id = any(:ids) and organisation_id = :organisation" + open)
            .bindArray("ids", UUID.class, uuids(ids)).bind("organisation", organisation.value()).mapTo(Long.class).one());
        if (here != Set.copyOf(ids).size()) throw new Refusal(otherwise);
    }

    private record Pair(GroupId group, MemberId member) {}
}
