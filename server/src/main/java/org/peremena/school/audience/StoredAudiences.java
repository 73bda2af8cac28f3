package org.peremena.school.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.peremena.school.Audience;
import org.peremena.school.Audiences;
import org.peremena.school.Role;
import org.peremena.school.audience.AudienceStore.Row;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

@ApplicationScoped
class StoredAudiences implements Audiences {
    private final AudienceStore store;
    private final OrganisationStore organisations;

    StoredAudiences(AudienceStore store, OrganisationStore organisations) {
        this.store = store;
        this.organisations = organisations;
    }

    @Override
    public List<Called> calledFor(OrganisationId organisation) {
        return store.called(organisation);
    }

    @Override
    public Map<Audience, List<Participant>> participants(Collection<Audience> audiences) {
        if (audiences.isEmpty()) return Map.of();
        var wanted = Set.copyOf(audiences);
        var rows = store.inOrganisations(wanted.stream().map(Audience::organisation).collect(toSet()),
            wanted.stream().map(Audience::schoolClass).filter(Objects::nonNull).collect(toSet()), wanted.stream().map(Audience::kind).collect(toSet()));
        var homes = store.homes(rows.stream().map(Row::profileId).collect(toSet()));
        var found = new HashMap<Audience, List<Participant>>();
        for (var audience : wanted) found.put(audience, List.of());
        rows.stream().filter(r -> wanted.contains(r.audience())).collect(groupingBy(Row::audience))
            .forEach((audience, members) -> found.put(audience, List.copyOf(folded(members, homes).values())));
        return found;
    }

    @Override
    public Map<ProfileId, Map<Audience, Participant>> of(OrganisationId organisation, Collection<ProfileId> profiles) {
        var homes = store.homes(profiles);
        var found = new HashMap<ProfileId, Map<Audience, Participant>>();
        for (var profile : profiles) found.put(profile, new HashMap<>());
        store.ofProfiles(organisation, profiles).stream().collect(groupingBy(Row::audience)).forEach((audience, members) ->
            folded(members, homes).forEach((profile, participant) -> Objects.requireNonNull(found.get(profile)).put(audience, participant)));
        return found;
    }

    /** Somebody who belongs for two reasons leads if either says so, and acts as a teacher if they are one: only teachers are counted. */
    private static Map<ProfileId, Participant> folded(List<Row> rows, Map<ProfileId, OrganisationId> homes) {
        return rows.stream().map(r -> new Participant(r.profileId(), r.role(), r.leads(), homes.getOrDefault(r.profileId(), r.organisationId())))
            .collect(toMap(Participant::profile, p -> p, (a, b) -> new Participant(a.profile(), acting(a.role(), b.role()), a.leads() || b.leads(), a.home())));
    }

    private static Role acting(Role one, Role other) {
        if (one == Role.TEACHER || other == Role.TEACHER) return Role.TEACHER;
        return one.compareTo(other) <= 0 ? one : other;
    }

    @Override
    public long rosterRevision(OrganisationId organisation) {
        return organisations.revision(organisation);
    }

    @Override
    public Set<OrganisationId> changedSince(Map<OrganisationId, Long> known) {
        return organisations.changedSince(known);
    }
}
