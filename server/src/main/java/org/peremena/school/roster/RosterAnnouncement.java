package org.peremena.school.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.peremena.school.RosterChanged;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Raises the roster revision and tells the house, in the transaction of the change. */
@ApplicationScoped
public class RosterAnnouncement {
    private final OrganisationStore organisations;
    private final Event<RosterChanged> changed;

    RosterAnnouncement(OrganisationStore organisations, Event<RosterChanged> changed) {
        this.organisations = organisations;
        this.changed = changed;
    }

    /** Comes first in a change: it takes the organisation's lock, so that rules are checked against a roster that stands still. */
    public long begin(OrganisationId organisation) {
        return organisations.raiseRevision(organisation);
    }

    public void everybody(OrganisationId organisation, long revision, List<RosterChanged.Movement> movements) {
        changed.fire(new RosterChanged(organisation, revision, null, true, movements));
    }

    public void people(OrganisationId organisation, long revision, Collection<ProfileId> profiles, List<RosterChanged.Movement> movements) {
        changed.fire(new RosterChanged(organisation, revision, Set.copyOf(profiles), false, movements));
    }
}
