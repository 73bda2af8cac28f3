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
import org.peremena.school.Roster;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.roster.WriteRoster;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Makes or corrects classes, subjects and groups. */
@ApplicationScoped
class EditStructure {
    private final Insiders insiders;
    private final WriteRoster write;
    private final RosterAnnouncement announcement;
    private final GroupStore groups;
    private final AuditLog audit;
    private final Clock clock;

    EditStructure(Insiders insiders, WriteRoster write, RosterAnnouncement announcement, GroupStore groups, AuditLog audit, Clock clock) {
        this.insiders = insiders;
        this.write = write;
        this.announcement = announcement;
        this.groups = groups;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    void putClass(Viewer viewer, OrganisationId organisation, Roster.SchoolClass schoolClass) {
        insiders.requireAdministrator(viewer, organisation);
        write(organisation, new Roster(List.of(schoolClass), List.of(), List.of(), List.of(), List.of()));
        record(viewer, organisation, "class", schoolClass.id().value(), schoolClass.title());
    }

    @Transactional
    void putSubject(Viewer viewer, OrganisationId organisation, Roster.Subject subject) {
        insiders.requireAdministrator(viewer, organisation);
        write(organisation, new Roster(List.of(), List.of(subject), List.of(), List.of(), List.of()));
        record(viewer, organisation, "subject", subject.id().value(), subject.name());
    }

    @Transactional
    void putGroup(Viewer viewer, OrganisationId organisation, Roster.Group group) {
        var me = insiders.require(viewer, organisation);
        var revision = announcement.begin(organisation);
        var known = groups.groups(organisation).stream().filter(g -> g.id().equals(group.id())).findFirst();
        var stillMine = known.isEmpty() || me.member().equals(known.get().leader()) && known.get().kind() != GroupKind.ASSOCIATION;
        if (!StructureRules.mayPutGroup(me, group.kind() == GroupKind.ASSOCIATION, stillMine && me.member().equals(group.leader()))) throw new Refusal(SharedReason.FORBIDDEN);
        announcement.everybody(organisation, revision, write.write(organisation, new Roster(List.of(), List.of(), List.of(group), List.of(), List.of()), clock.instant()));
        record(viewer, organisation, "group", group.id().value(), group.name());
    }

    private void write(OrganisationId organisation, Roster roster) {
        var revision = announcement.begin(organisation);
        announcement.everybody(organisation, revision, write.write(organisation, roster, clock.instant()));
    }

    private void record(Viewer viewer, OrganisationId organisation, String kind, UUID id, String label) {
        audit.record(viewer, organisation, "school." + kind + ".written", new AuditLog.Target(kind, id, label), Map.of());
    }
}
