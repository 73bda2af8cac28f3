package org.peremena.school.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.peremena.school.Rosters.Founding;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

@ApplicationScoped
public class OrganisationStore {
    private static final String ADMINISTRATOR_INSIDE = """
        exists (select from school.role_held r join school.member m on m.id = r.member_id
          where r.organisation_id = o.id and r.role = 'ADMIN' and r.until_at is null and m.profile_id is not null)""";

    private final Jdbi jdbi;

    OrganisationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public void save(Founding o, Instant at) {
        jdbi.useHandle(h -> h.createUpdate("""
            insert into school.organisation (id, parent_id, kind, name, short_name, time_zone, created_at)
            values (:id, :parent, :kind, :name, :shortName, :zone, :at)
            on conflict (id) do update set parent_id = excluded.parent_id, name = excluded.name, short_name = excluded.short_name, time_zone = excluded.time_zone
            """).bind("id", o.id().value()).bind("parent", o.parent() == null ? null : o.parent().value()).bind("kind", o.kind().name()).bind("name", o.name())
            .bind("shortName", o.shortName()).bind("zone", o.timeZone().getId()).bind("at", at).execute());
    }

    public void change(OrganisationId id, String name, String shortName, ZoneId zone, boolean pupilGroups) {
        jdbi.useHandle(h -> h.createUpdate("update school.organisation set name = :name, short_name = :shortName, time_zone = :zone, pupil_groups = :pupilGroups where id = :id")
            .bind("id", id.value()).bind("name", name).bind("shortName", shortName).bind("zone", zone.getId()).bind("pupilGroups", pupilGroups).execute());
    }

    /** Takes the organisation's row lock: changes of one roster happen one after the other, and a smaller revision is never seen after a greater one. */
    public long raiseRevision(OrganisationId id) {
        return jdbi.withHandle(h -> h.createQuery("update school.organisation set roster_revision = roster_revision + 1 where id = :id returning roster_revision")
            .bind("id", id.value()).mapTo(Long.class).findOne()).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    public long revision(OrganisationId id) {
        return jdbi.withHandle(h -> h.createQuery("select roster_revision from school.organisation where id = :id").bind("id", id.value()).mapTo(Long.class).findOne())
            .orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    public Set<OrganisationId> changedSince(Map<OrganisationId, Long> known) {
        var ids = known.keySet().stream().map(OrganisationId::value).toList();
        return jdbi.withHandle(h -> h.createQuery("""
            select o.id from school.organisation o left join unnest(:ids, :revisions) k (id, revision) on k.id = o.id where o.roster_revision > coalesce(k.revision, 0)
            """).bindArray("ids", UUID.class, ids).bindArray("revisions", Long.class, List.copyOf(known.values())).mapTo(OrganisationId.class).collect(Collectors.toSet()));
    }

    public Optional<Organisation> find(OrganisationId id) {
        return find(List.of(id)).stream().findFirst();
    }

    public List<Organisation> find(Collection<OrganisationId> ids) {
        return jdbi.withHandle(h -> h.createQuery("select id, parent_id, kind, name, short_name, time_zone, pupil_groups from school.organisation where id = any(:ids)")
            .bindArray("ids", UUID.class, ids.stream().map(OrganisationId::value).toList()).map(ConstructorMapper.of(Organisation.class)).list());
    }

    public List<Organisation> below(OrganisationId parent) {
        return jdbi.withHandle(h -> h.createQuery("""
            select id, parent_id, kind, name, short_name, time_zone, pupil_groups from school.organisation where parent_id = :parent
            order by length(substring(short_name from '[0-9]+')), short_name collate "ru-x-icu", id limit 1000
            """).bind("parent", parent.value()).map(ConstructorMapper.of(Organisation.class)).list());
    }

    /** Whether an administrator has come in. */
    public boolean hasAdministrator(OrganisationId organisation) {
        return jdbi.withHandle(h -> h.createQuery("select " + ADMINISTRATOR_INSIDE + " from school.organisation o where o.id = :id").bind("id", organisation).mapTo(Boolean.class).one());
    }

    /** Schools right below whose administrator has not come in. */
    public Set<OrganisationId> withoutAdministrator(OrganisationId parent) {
        return jdbi.withHandle(h -> h.createQuery("select o.id from school.organisation o where o.parent_id = :parent and o.kind = 'SCHOOL' and not " + ADMINISTRATOR_INSIDE).bind("parent", parent).mapTo(OrganisationId.class).collect(Collectors.toSet()));
    }

    boolean none() {
        return jdbi.withHandle(h -> h.createQuery("select not exists (select from school.organisation)").mapTo(Boolean.class).one());
    }

    /** The organisation itself and those above it, up to the top. */
    public Set<OrganisationId> upwards(OrganisationId id) {
        return jdbi.withHandle(h -> h.createQuery("""
            with recursive up as (select id, parent_id from school.organisation where id = :id union all select o.id, o.parent_id from up join school.organisation o on o.id = up.parent_id)
            select id from up
            """).bind("id", id.value()).mapTo(OrganisationId.class).collect(Collectors.toSet()));
    }
}
