package org.peremena.school.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.GroupKind;
import org.peremena.school.SchoolReason;
import org.peremena.school.roster.ClosingStore;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;
import org.peremena.shared.SubjectId;

/** Ends classes, subjects and groups. Their chats can be read afterwards and not written in. */
@ApplicationScoped
class CloseStructure {
    private final Insiders insiders;
    private final SchoolClasses classes;
    private final ClassStore titles;
    private final GroupStore known;
    private final ClosingStore store;
    private final RosterAnnouncement announcement;
    private final AuditLog audit;
    private final Clock clock;

    CloseStructure(Insiders insiders, SchoolClasses classes, ClassStore titles, GroupStore known, ClosingStore store, RosterAnnouncement announcement, AuditLog audit, Clock clock) {
        this.insiders = insiders;
        this.classes = classes;
        this.titles = titles;
        this.known = known;
        this.store = store;
        this.announcement = announcement;
        this.audit = audit;
        this.clock = clock;
    }

    /** Pupils are transferred or expelled first: nobody falls out of the school by a click on something else. */
    @Transactional
    void closeClass(Viewer viewer, ClassId id) {
        var me = classes.requireSeen(viewer, id);
        StructureRules.checkAdministrator(me);
        var revision = announcement.begin(me.organisation());
        if (store.hasPupils(id)) throw new Refusal(SchoolReason.CLASS_NOT_EMPTY);
        var title = titles.title(id).orElseThrow();
        store.closeClass(id, clock.instant());
        done(viewer, me.organisation(), revision, "class", id.value(), title);
    }

    @Transactional
    void closeSubject(Viewer viewer, OrganisationId organisation, SubjectId id) {
        insiders.requireAdministrator(viewer, organisation);
        var revision = announcement.begin(organisation);
        var name = known.subjects(organisation).stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND)).name();
        if (store.isTaught(id)) throw new Refusal(SchoolReason.SUBJECT_TAUGHT);
        store.closeSubject(organisation, id, clock.instant());
        done(viewer, organisation, revision, "subject", id.value(), name);
    }

    /** Whoever may write a group may end it. */
    @Transactional
    void closeGroup(Viewer viewer, OrganisationId organisation, GroupId id) {
        var me = insiders.require(viewer, organisation);
        var revision = announcement.begin(organisation);
        var group = known.groups(organisation).stream().filter(g -> g.id().equals(id) && Groups.sees(me, g)).findFirst().orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
        if (!StructureRules.mayPutGroup(me, group.kind() == GroupKind.ASSOCIATION, me.member().equals(group.leader()))) throw new Refusal(SharedReason.FORBIDDEN);
        store.closeGroup(id, clock.instant());
        done(viewer, organisation, revision, "group", id.value(), group.name());
    }

    private void done(Viewer viewer, OrganisationId organisation, long revision, String kind, UUID id, String label) {
        audit.record(viewer, organisation, "school." + kind + ".closed", new AuditLog.Target(kind, id, label), Map.of());
        announcement.everybody(organisation, revision, List.of());
    }
}
