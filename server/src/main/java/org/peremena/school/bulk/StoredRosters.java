package org.peremena.school.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.school.claim.ClaimByPhone;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.roster.ReadingStore;
import org.peremena.school.roster.RosterAnnouncement;
import org.peremena.school.roster.WriteRoster;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class StoredRosters implements Rosters {
    private final OrganisationStore organisations;
    private final WriteRoster write;
    private final ReadingStore reading;
    private final RosterAnnouncement announcement;
    private final ClaimByPhone claims;
    private final Clock clock;

    StoredRosters(OrganisationStore organisations, WriteRoster write, ReadingStore reading, RosterAnnouncement announcement, ClaimByPhone claims, Clock clock) {
        this.organisations = organisations;
        this.write = write;
        this.reading = reading;
        this.announcement = announcement;
        this.claims = claims;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void found(Founding organisation) {
        organisations.save(organisation, clock.instant());
    }

    /** The revision comes first: a change in between makes it stale, never the other way round. */
    @Override
    public Reading read(OrganisationId organisation) {
        return new Reading(organisations.revision(organisation), reading.read(organisation));
    }

    @Override
    @Transactional
    public long write(OrganisationId organisation, Roster roster, Instant since) {
        var revision = announcement.begin(organisation);
        var movements = new ArrayList<>(write.write(organisation, roster, since));
        movements.addAll(claims.claimWaiting(organisation, roster.people().stream().map(Roster.Person::id).toList()));
        announcement.everybody(organisation, revision, movements);
        return revision;
    }

    @Override
    @Transactional
    public long expel(OrganisationId organisation, Collection<MemberId> members) {
        return expel(organisation, members, clock.instant());
    }

    @Override
    @Transactional
    public long expel(OrganisationId organisation, Collection<MemberId> members, Instant at) {
        var revision = announcement.begin(organisation);
        announcement.everybody(organisation, revision, write.expel(organisation, members, at));
        return revision;
    }

    @Override
    @Transactional
    public void endGuardianships(OrganisationId organisation, List<Roster.Guardianship> ended) {
        var revision = announcement.begin(organisation);
        write.endGuardianships(organisation, ended, clock.instant());
        announcement.everybody(organisation, revision, List.of());
    }

    @Override
    @Transactional
    public void claim(OrganisationId organisation, Map<MemberId, ProfileId> claims) {
        claim(organisation, claims, clock.instant());
    }

    @Override
    @Transactional
    public void claim(OrganisationId organisation, Map<MemberId, ProfileId> claims, Instant at) {
        var revision = announcement.begin(organisation);
        write.claim(organisation, claims, at);
        announcement.everybody(organisation, revision, List.of());
    }
}
