package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.Rosters;
import org.peremena.school.imports.plan.RosterDigest;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.shared.ImportId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Writes exactly what the preview showed, in one transaction; again is the same answer and no second writing. */
@ApplicationScoped
class ConfirmImport {
    private final ImportAccess access;
    private final ImportStore store;
    private final Rosters rosters;
    private final RosterAnnouncement announcement;
    private final AuditLog audit;
    private final Clock clock;

    ConfirmImport(ImportAccess access, ImportStore store, Rosters rosters, RosterAnnouncement announcement, AuditLog audit, Clock clock) {
        this.access = access;
        this.store = store;
        this.rosters = rosters;
        this.announcement = announcement;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param expel those who are missing in the file, too */
    @Transactional
    Import confirm(Viewer viewer, ImportId id, boolean expel) {
        access.require(viewer, id);
        var preview = store.lock(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        if (preview.state() == Import.State.APPLIED) return preview;
        var plan = store.plan(id).orElseThrow(() -> new Refusal(ImportReason.IMPORT_DISCARDED));
        var leaving = expel && !plan.leaving().isEmpty();
        if (!plan.isEmpty() || leaving) checkFresh(preview);
        if (!plan.isEmpty()) rosters.write(preview.organisationId(), plan.write(), clock.instant());
        if (leaving) rosters.expel(preview.organisationId(), plan.leaving());
        store.applied(id, clock.instant());
        audit.record(viewer, preview.organisationId(), "school.import.applied", new AuditLog.Target("import", id.value(), preview.name()), Map.of("format", preview.format(),
            "added", preview.add(), "changed", preview.change(), "refused", preview.refuse(), "expelled", leaving ? plan.leaving().size() : 0));
        return store.find(id).orElseThrow();
    }

    /** Takes the organisation's lock first: from here on the roster stands still. */
    private void checkFresh(Import preview) {
        var now = announcement.begin(preview.organisationId());
        if (now - 1 == preview.revision()) return;
        if (!Arrays.equals(RosterDigest.of(rosters.read(preview.organisationId()).roster()), preview.digest())) throw new Refusal(ImportReason.IMPORT_STALE);
    }

    @Transactional
    void discard(Viewer viewer, ImportId id) {
        access.require(viewer, id);
        var state = store.lock(id).orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND)).state();
        if (state == Import.State.PREVIEW) store.discard(id);
    }
}
