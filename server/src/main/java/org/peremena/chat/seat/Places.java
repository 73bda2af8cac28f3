package org.peremena.chat.seat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.peremena.school.Organisations;
import org.peremena.school.Organisations.Brief;
import org.peremena.shared.OrganisationId;

/** Short name and time zone of organisations, remembered for a minute: they hardly ever change. */
@ApplicationScoped
public class Places {
    private final LoadingCache<OrganisationId, Brief> known;

    Places(Organisations organisations) {
        known = Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000)
            .build(id -> organisations.brief(java.util.List.of(id)).getOrDefault(id, new Brief(id, "", ZoneOffset.UTC)));
    }

    public Brief of(OrganisationId organisation) {
        return known.get(organisation);
    }

    public Map<OrganisationId, Brief> of(Collection<OrganisationId> organisations) {
        return known.getAll(organisations);
    }
}
