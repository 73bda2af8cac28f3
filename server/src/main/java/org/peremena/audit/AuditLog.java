package org.peremena.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** Administrative acts, written in the transaction of the act itself. */
public interface AuditLog {
    /**
     * @param actor  null for what the program did by itself
     * @param act    «school.member.transferred»: room, thing, past tense
     * @param detail ids, names of classes and roles; no message text, no phone numbers
     */
    void record(@Nullable Viewer actor, OrganisationId organisation, String act, Target target, Map<String, Object> detail);

    /** Writes down acts of before, each with its own time (the demo, a journal that comes from elsewhere). What is there already stays as it is. */
    void recall(OrganisationId organisation, List<Past> acts);

    /** Newest first. */
    Page<Entry> page(OrganisationId organisation, @Nullable String cursor, int limit);

    record Target(String kind, UUID id, String label) {}

    /** @param at not a time to come */
    record Past(Instant at, @Nullable ProfileId actor, String act, Target target, Map<String, Object> detail) {}

    record Entry(UUID id, Instant at, @Nullable Actor actor, String act, Target target, Map<String, Object> detail) {}

    record Actor(ProfileId profile, @Nullable PersonName name) {}
}
