package org.peremena.school.office;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Viewer;
import org.peremena.school.office.OrganisationController.Change;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.organisation.TimeZoneRules;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.standing.Insiders;
import org.peremena.shared.OrganisationId;

@ApplicationScoped
class ChangeOrganisation {
    private final Insiders insiders;
    private final OrganisationStore organisations;
    private final RosterAnnouncement announcement;
    private final AuditLog audit;

    ChangeOrganisation(Insiders insiders, OrganisationStore organisations, RosterAnnouncement announcement, AuditLog audit) {
        this.insiders = insiders;
        this.organisations = organisations;
        this.announcement = announcement;
        this.audit = audit;
    }

    @Transactional
    void change(Viewer viewer, OrganisationId id, Change wish) {
        insiders.requireAdministrator(viewer, id);
        var revision = announcement.begin(id);
        var old = organisations.find(id).orElseThrow();
        var name = Objects.requireNonNullElse(wish.name(), old.name()).strip();
        var shortName = Objects.requireNonNullElse(wish.shortName(), old.shortName()).strip();
        var zone = TimeZoneRules.of(Objects.requireNonNullElse(wish.timeZone(), old.timeZone()));
        boolean pupilGroups = wish.settings() == null || wish.settings().pupilGroups() == null ? old.pupilGroups() : wish.settings().pupilGroups();
        organisations.change(id, name, shortName, zone, pupilGroups);
        audit.record(viewer, id, "school.organisation.changed", new AuditLog.Target("organisation", id.value(), shortName),
            Map.of("name", name, "shortName", shortName, "timeZone", zone.getId(), "pupilGroups", pupilGroups, "was", old.shortName()));
        announcement.everybody(id, revision, List.of());
    }
}
