package org.peremena.audit.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Profiles;
import org.peremena.identity.Viewer;
import org.peremena.shared.Id;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class StoredAuditLog implements AuditLog {
    private static final int LARGEST_PAGE = 200;
    private static final TypeReference<Map<String, Object>> DETAIL = new TypeReference<>() {};

    private final EntryStore store;
    private final Profiles profiles;
    private final ObjectMapper json;
    private final Clock clock;

    StoredAuditLog(EntryStore store, Profiles profiles, ObjectMapper json, Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void record(@Nullable Viewer actor, OrganisationId organisation, String act, Target target, Map<String, Object> detail) {
        store.append(List.of(row(organisation, new Past(clock.instant(), actor == null ? null : actor.profile(), act, target, detail))));
    }

    @Override
    public void recall(OrganisationId organisation, List<Past> acts) {
        var now = clock.instant();
        if (acts.stream().anyMatch(act -> act.at().isAfter(now))) throw new IllegalArgumentException("nobody has done yet what is to come");
        store.append(acts.stream().map(act -> row(organisation, act)).toList());
    }

    /** PostgreSQL keeps microseconds; a cursor must find exactly what was stored. */
    private EntryStore.Row row(OrganisationId organisation, Past done) {
        var target = done.target();
        return new EntryStore.Row(Id.next(), organisation, done.at().truncatedTo(ChronoUnit.MICROS), done.actor(), done.act(), target.kind(), target.id(), target.label(), write(done.detail()));
    }

    @Override
    public Page<Entry> page(OrganisationId organisation, @Nullable String cursor, int limit) {
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        var rows = store.page(organisation, Cursor.read(cursor), size + 1);
        var shown = rows.subList(0, Math.min(size, rows.size()));
        var actors = shown.stream().map(EntryStore.Row::actor).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = profiles.names(actors);
        return new Page<>(shown.stream().map(row -> entry(row, names)).toList(), rows.size() > size ? Cursor.after(shown.getLast()).toString() : null);
    }

    private Entry entry(EntryStore.Row row, Map<ProfileId, PersonName> names) {
        var actor = row.actor() == null ? null : new Actor(row.actor(), names.get(row.actor()));
        return new Entry(row.id(), row.at(), actor, row.act(), new Target(row.targetKind(), row.targetId(), row.targetLabel()), read(row.detail()));
    }

    private String write(Map<String, Object> detail) {
        try {
            return json.writeValueAsString(detail);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the detail of an audit entry must be plain values", e);
        }
    }

    private Map<String, Object> read(String detail) {
        try {
            return json.readValue(detail, DETAIL);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
