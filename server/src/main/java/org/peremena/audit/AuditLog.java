package org.peremena.audit;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;

/** Administrative acts, written in the transaction of the act itself. */
public interface AuditLog {
    /**
     * @param actor  null for what the program did by itself
     * @param act    «school.member.transferred»: room, thing, past tense
     * @param detail ids, names of classes and roles; no message text, no phone numbers
     */
    void record(@Nullable Viewer actor, OrganisationId organisation, String act, Target target, Map<String, Object> detail);

    /** Newest first. */
    Page<Entry> page(OrganisationId organisation, @Nullable String cursor, int limit);

    record Target(String kind, UUID id, String label) {}

    record Entry(UUID id, java.time.Instant at, @Nullable Actor actor, String act, Target target, Map<String, Object> detail) {}

    record Actor(org.peremena.shared.ProfileId profile, org.peremena.shared.@Nullable PersonName name) {}
}
