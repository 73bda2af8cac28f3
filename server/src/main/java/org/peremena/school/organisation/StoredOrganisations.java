package org.peremena.school.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.peremena.school.Organisations;
import org.peremena.shared.OrganisationId;

@ApplicationScoped
class StoredOrganisations implements Organisations {
    private final OrganisationStore store;

    StoredOrganisations(OrganisationStore store) {
        this.store = store;
    }

    @Override
    public Map<OrganisationId, Brief> brief(Collection<OrganisationId> organisations) {
        return store.find(organisations).stream().collect(Collectors.toMap(Organisation::id, o -> new Brief(o.id(), o.shortName(), o.zone())));
    }

    @Override
    public boolean none() {
        return store.none();
    }
}
