package org.peremena.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class EntryStore {
    private static final RowMapper<Row> ROW = ConstructorMapper.of(Row.class);
    private final Jdbi jdbi;

    EntryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void append(List<Row> rows) {
        if (rows.isEmpty()) return;
        jdbi.useHandle(handle -> {
            var batch = handle.prepareBatch("""
                insert into audit.entry (id, organisation_id, at, actor_profile_id, act, target_kind, target_id, target_label, detail)
                values (:id, :organisation, :at, :actor, :act, :targetKind, :targetId, :targetLabel, cast(:detail as jsonb))
                """);
            rows.forEach(row -> batch.bindMethods(row).add());
            batch.execute();
        });
    }

    List<Row> page(OrganisationId organisation, @Nullable Cursor after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, organisation_id as organisation, at, actor_profile_id as actor, act, target_kind, target_id, target_label, detail
                from audit.entry where organisation_id = :organisation and (at, id) < (:at, :id)
                order by at desc, id desc limit :limit
                """)
            .bind("organisation", organisation).bind("limit", limit)
            .bind("at", after == null ? Instant.parse("9999-01-01T00:00:00Z") : after.at()).bind("id", after == null ? new UUID(-1, -1) : after.id())
            .map(ROW).list());
    }

    public record Row(UUID id, OrganisationId organisation, Instant at, @Nullable ProfileId actor, String act, String targetKind, UUID targetId, String targetLabel, String detail) {}
}
