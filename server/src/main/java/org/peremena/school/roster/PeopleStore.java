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
import org.peremena.school.NameKey;
import org.peremena.school.Roster.Guardianship;
import org.peremena.school.Roster.Person;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Rows of people and their family ties, many in a statement. */
@ApplicationScoped
class PeopleStore {
    private final Jdbi jdbi;

    PeopleStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void savePeople(OrganisationId organisation, List<Person> people, Instant since) {
        Contradiction.translated(() -> {
            freePhones(people);
            jdbi.useHandle(h -> h.createUpdate("""
                insert into school.member as m (id, organisation_id, family, given, patronymic, search, phone, born_on, source_id, since_at)
                select r.id, :organisation, r.family, r.given, r.patronymic, r.search, r.phone, r.born::date, r.source, :since
                from unnest(:ids, :families, :givens, :patronymics, :searches, :phones, :borns, :sources) r (id, family, given, patronymic, search, phone, born, source)
                on conflict (id) do update set family = excluded.family, given = excluded.given, patronymic = excluded.patronymic, search = excluded.search,
                phone = excluded.phone, born_on = excluded.born_on, source_id = coalesce(excluded.source_id, m.source_id), until_at = null
                where m.organisation_id = excluded.organisation_id
                """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, uuids(map(people, Person::id)))
                .bindArray("families", String.class, map(people, p -> p.name().family())).bindArray("givens", String.class, map(people, p -> p.name().given()))
                .bindArray("patronymics", String.class, map(people, p -> p.name().patronymic())).bindArray("searches", String.class, map(people, p -> " " + NameKey.of(p.name().full())))
                .bindArray("phones", String.class, map(people, Person::phone)).bindArray("borns", String.class, map(people, p -> p.bornOn() == null ? null : p.bornOn().toString()))
                .bindArray("sources", String.class, map(people, Person::sourceId)).execute());
        });
    }

    /** A number may move from one row to another within a batch; uniqueness is checked row by row. */
    private void freePhones(List<Person> people) {
        jdbi.useHandle(h -> h.createUpdate("""
            update school.member m set phone = null from unnest(:ids, :phones) r (id, phone) where r.id = m.id and m.phone is not null and m.phone is distinct from r.phone
            """).bindArray("ids", UUID.class, uuids(map(people, Person::id))).bindArray("phones", String.class, map(people, Person::phone)).execute());
    }

    void end(Collection<MemberId> members, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("update school.member set until_at = greatest(since_at, :at) where id = any(:ids) and until_at is null")
            .bind("at", at).bindArray("ids", UUID.class, uuids(members)).execute());
    }

    void addGuardianships(OrganisationId organisation, List<Guardianship> ties, Instant since) {
        if (ties.isEmpty()) return;
        endGuardianshipsOfOtherKind(ties, since);
        jdbi.useHandle(h -> h.createUpdate("""
            insert into school.guardian (id, pupil_id, parent_id, organisation_id, kind, since_at)
            select t.id, t.pupil, t.parent, :organisation, t.kind, greatest(:since, (select max(g.until_at) from school.guardian g where g.pupil_id = t.pupil and g.parent_id = t.parent))
            from unnest(:ids, :pupils, :parents, :kinds) t (id, pupil, parent, kind) on conflict (pupil_id, parent_id) where until_at is null do nothing
            """).bind("organisation", organisation.value()).bind("since", since).bindArray("ids", UUID.class, Arrays.fresh(ties.size()))
            .bindArray("pupils", UUID.class, uuids(map(ties, Guardianship::pupil))).bindArray("parents", UUID.class, uuids(map(ties, Guardianship::parent)))
            .bindArray("kinds", String.class, map(ties, t -> t.kind().name())).execute());
    }

    private void endGuardianshipsOfOtherKind(List<Guardianship> ties, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            update school.guardian g set until_at = greatest(g.since_at, :at) from unnest(:pupils, :parents, :kinds) t (pupil, parent, kind)
            where g.pupil_id = t.pupil and g.parent_id = t.parent and g.until_at is null and g.kind <> t.kind
            """).bind("at", at).bindArray("pupils", UUID.class, uuids(map(ties, Guardianship::pupil))).bindArray("parents", UUID.class, uuids(map(ties, Guardianship::parent)))
            .bindArray("kinds", String.class, map(ties, t -> t.kind().name())).execute());
    }

    void endGuardianships(OrganisationId organisation, List<Guardianship> ties, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            update school.guardian g set until_at = greatest(g.since_at, :at) from unnest(:pupils, :parents) t (pupil, parent)
            where g.pupil_id = t.pupil and g.parent_id = t.parent and g.until_at is null and g.organisation_id = :organisation
            """).bind("at", at).bind("organisation", organisation.value()).bindArray("pupils", UUID.class, uuids(map(ties, Guardianship::pupil)))
            .bindArray("parents", UUID.class, uuids(map(ties, Guardianship::parent))).execute());
    }

    /** Links for those who leave, and links that they have made. */
    void revokeInvitations(OrganisationId organisation, Collection<MemberId> members, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            update school.invitation set revoked_at = :at where organisation_id = :organisation and revoked_at is null
            and (member_id = any(:members) or created_by in (select m.profile_id from school.member m where m.id = any(:members) and m.profile_id is not null))
            """).bind("at", at).bind("organisation", organisation.value()).bindArray("members", UUID.class, uuids(members)).execute());
    }

    /** Parents of these who have no child left here. */
    List<MemberId> parentsLeftAlone(Collection<MemberId> pupils) {
        return jdbi.withHandle(h -> h.createQuery("""
            select distinct g.parent_id from school.guardian g join school.member m on m.id = g.parent_id and m.until_at is null
            where g.pupil_id = any(:pupils) and g.until_at is null and not exists (
              select from school.guardian o join school.member c on c.id = o.pupil_id and c.until_at is null where o.parent_id = g.parent_id and o.until_at is null)
            """).bindArray("pupils", UUID.class, uuids(pupils)).mapTo(MemberId.class).list());
    }

    List<MemberId> parentsWithoutRole(Collection<MemberId> pupils) {
        return jdbi.withHandle(h -> h.createQuery("""
            select distinct g.parent_id from school.guardian g join school.member m on m.id = g.parent_id and m.until_at is null
            where g.pupil_id = any(:pupils) and g.until_at is null and not exists (select from school.role_held r where r.member_id = m.id and r.until_at is null)
            """).bindArray("pupils", UUID.class, uuids(pupils)).mapTo(MemberId.class).list());
    }

    /** Never a row that somebody has claimed, or that was expelled. */
    int claim(OrganisationId organisation, Map<MemberId, ProfileId> claims, Instant at) {
        var order = List.copyOf(claims.entrySet());
        var done = new int[1];
        Contradiction.translated(() -> done[0] = jdbi.withHandle(h -> h.createUpdate("""
            update school.member m set profile_id = c.profile, claimed_at = :at from unnest(:members, :profiles) c (member, profile)
            where m.id = c.member and m.organisation_id = :organisation and m.profile_id is null and m.until_at is null
            """).bind("at", at).bind("organisation", organisation.value()).bindArray("members", UUID.class, uuids(map(order, Map.Entry::getKey)))
            .bindArray("profiles", UUID.class, uuids(map(order, Map.Entry::getValue))).execute()));
        return done[0];
    }

    Map<MemberId, ProfileId> profiles(Collection<MemberId> members) {
        return jdbi.withHandle(h -> h.createQuery("select id as member, profile_id as profile from school.member where id = any(:ids) and profile_id is not null")
            .bindArray("ids", UUID.class, uuids(members)).map(ConstructorMapper.of(Claim.class)).collect(Collectors.toMap(Claim::member, Claim::profile)));
    }

    public record Claim(MemberId member, ProfileId profile) {}
}
