package org.peremena.school.roster;

import static org.peremena.school.roster.Arrays.map;
import static org.peremena.school.roster.Arrays.uuids;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.peremena.school.Role;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

/**
 * Roles, positions and classes of people: what is not wanted any more is closed, what is new is opened; a row is never changed otherwise. A new fact begins
 * no earlier than the one before it ended, so that a history has no two truths at once.
 */
@ApplicationScoped
class StandingStore {
    private final Jdbi jdbi;

    StandingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void saveRoles(OrganisationId organisation, List<Person> people, Instant since) {
        var held = people.stream().flatMap(p -> p.roles().stream().map(r -> new Held(p.id(), r))).toList();
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update school.role_held x set until_at = greatest(x.since_at, :since) where x.until_at is null and x.member_id = any(:all)
                and not exists (select from unnest(:members, :roles) w (m, r) where w.m = x.member_id and w.r = x.role)
                """).bind("since", since).bindArray("all", UUID.class, uuids(map(people, Person::id)))
                .bindArray("members", UUID.class, uuids(map(held, Held::member))).bindArray("roles", String.class, map(held, x -> x.role().name())).execute();
            h.createUpdate("""
                insert into school.role_held (id, member_id, organisation_id, role, since_at)
                select w.id, w.m, :organisation, w.r, greatest(:since, (select max(p.until_at) from school.role_held p where p.member_id = w.m and p.role = w.r))
                from unnest(:ids, :members, :roles) w (id, m, r) on conflict (member_id, role) where until_at is null do nothing
                """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(held.size()))
                .bindArray("members", UUID.class, uuids(map(held, Held::member))).bindArray("roles", String.class, map(held, x -> x.role().name())).execute();
        });
    }

    /** Leading a group is written with the group. */
    void savePositions(OrganisationId organisation, List<Person> people, Instant since) {
        var taken = people.stream().flatMap(p -> p.positions().stream().filter(x -> !x.leadsGroup()).map(x -> new Taken(p.id(), x))).toList();
        jdbi.useHandle(h -> {
            h.createUpdate("""
                update school.position x set until_at = greatest(x.since_at, :since) where x.until_at is null and x.group_id is null and x.member_id = any(:all)
                and not exists (select from unnest(:members, :kinds, :classes, :subjects, :areas) w (m, k, c, s, a) where w.m = x.member_id and w.k = x.kind
                  and w.c is not distinct from x.class_id and w.s is not distinct from x.subject_id and w.a is not distinct from x.area)
                """).bind("since", since).bindArray("all", UUID.class, uuids(map(people, Person::id))).bindArray("members", UUID.class, uuids(map(taken, Taken::member)))
                .bindArray("kinds", String.class, map(taken, x -> x.position().kind().name())).bindArray("classes", UUID.class, uuids(map(taken, x -> x.position().schoolClass())))
                .bindArray("subjects", UUID.class, uuids(map(taken, x -> x.position().subject()))).bindArray("areas", String.class, map(taken, x -> x.position().area())).execute();
            h.createUpdate("""
                insert into school.position (id, member_id, organisation_id, kind, class_id, subject_id, area, since_at)
                select w.id, w.m, :organisation, w.k, w.c, w.s, w.a, greatest(:since, (select max(p.until_at) from school.position p where p.member_id = w.m and p.kind = w.k
                  and p.class_id is not distinct from w.c and p.subject_id is not distinct from w.s))
                from unnest(:ids, :members, :kinds, :classes, :subjects, :areas) w (id, m, k, c, s, a) on conflict do nothing
                """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(taken.size()))
                .bindArray("members", UUID.class, uuids(map(taken, Taken::member))).bindArray("kinds", String.class, map(taken, x -> x.position().kind().name()))
                .bindArray("classes", UUID.class, uuids(map(taken, x -> x.position().schoolClass()))).bindArray("subjects", UUID.class, uuids(map(taken, x -> x.position().subject())))
                .bindArray("areas", String.class, map(taken, x -> x.position().area())).execute();
        });
    }

    /** @return the class that each has left by this */
    Map<MemberId, ClassId> leaveClasses(List<Person> people, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
            update school.enrolment x set until_at = greatest(x.since_at, :at) from unnest(:members, :classes) w (m, c)
            where x.until_at is null and x.member_id = w.m and w.c is distinct from x.class_id returning x.member_id as member, x.class_id as school_class
            """).bind("at", at).bindArray("members", UUID.class, uuids(map(people, Person::id))).bindArray("classes", UUID.class, uuids(map(people, Person::schoolClass)))
            .map(ConstructorMapper.of(Place.class)).collect(Collectors.toMap(Place::member, Place::schoolClass)));
    }

    /** @return the class that each has entered by this */
    Map<MemberId, ClassId> enterClasses(OrganisationId organisation, List<Person> people, Instant since) {
        var entering = people.stream().filter(p -> p.schoolClass() != null).toList();
        return jdbi.withHandle(h -> h.createQuery("""
            insert into school.enrolment (id, member_id, organisation_id, class_id, since_at)
            select w.id, w.m, :organisation, w.c, greatest(:since, (select max(p.until_at) from school.enrolment p where p.member_id = w.m))
            from unnest(:ids, :members, :classes) w (id, m, c) on conflict (member_id) where until_at is null do nothing returning member_id as member, class_id as school_class
            """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(entering.size()))
            .bindArray("members", UUID.class, uuids(map(entering, Person::id))).bindArray("classes", UUID.class, uuids(map(entering, Person::schoolClass)))
            .map(ConstructorMapper.of(Place.class)).collect(Collectors.toMap(Place::member, Place::schoolClass)));
    }

    /** Roles, positions, groups: everything of a member but the family, which outlives the school. */
    void endAll(Collection<MemberId> members, Instant at) {
        for (var table : List.of("role_held", "position", "group_member")) {
            jdbi.useHandle(h -> h.createUpdate("update school." + table + " set until_at = greatest(since_at, :at) where until_at is null and member_id = any(:members)")
                .bind("at", at).bindArray("members", UUID.class, uuids(members)).execute());
        }
    }

    void endParentRoles(Collection<MemberId> parents, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update school.role_held set until_at = greatest(since_at, :at) where until_at is null and role = 'PARENT' and member_id = any(:parents)")
            .bind("at", at).bindArray("parents", UUID.class, uuids(parents)).execute());
    }

    /** @return the class that each has left by this */
    Map<MemberId, ClassId> leaveClasses(Collection<MemberId> members, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
            update school.enrolment set until_at = greatest(since_at, :at) where until_at is null and member_id = any(:members) returning member_id as member, class_id as school_class
            """).bind("at", at).bindArray("members", UUID.class, uuids(members)).map(ConstructorMapper.of(Place.class)).collect(Collectors.toMap(Place::member, Place::schoolClass)));
    }

    private record Held(MemberId member, Role role) {}

    private record Taken(MemberId member, Position position) {}

    public record Place(MemberId member, ClassId schoolClass) {}
}
