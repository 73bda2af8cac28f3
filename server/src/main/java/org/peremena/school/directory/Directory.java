package org.peremena.school.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.Memberships;
import org.peremena.school.Role;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.standing.Capacities;
import org.peremena.school.standing.ContactRules;
import org.peremena.school.standing.Insiders;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.RosterRow;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

@ApplicationScoped
class Directory {
    private static final int LARGEST_PAGE = 200;

    private final Insiders insiders;
    private final DirectoryStore store;
    private final MemberFactsStore facts;
    private final Memberships memberships;
    private final OrganisationStore organisations;

    Directory(Insiders insiders, DirectoryStore store, MemberFactsStore facts, Memberships memberships, OrganisationStore organisations) {
        this.insiders = insiders;
        this.store = store;
        this.facts = facts;
        this.memberships = memberships;
        this.organisations = organisations;
    }

    /** Expelled people are the administration's matter. */
    Page<RosterRow> find(Viewer viewer, OrganisationId organisation, Search search, @Nullable String cursor, int limit) {
        var me = insiders.require(viewer, organisation);
        if (search.expelled()) StructureRules.checkAdministrator(me);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        var found = store.find(me.member(), search, cursor == null ? null : after(cursor), size + 1).stream().map(DirectoryStore.Found::id).toList();
        var shown = found.subList(0, Math.min(size, found.size()));
        return new Page<>(facts.of(shown).stream().map(m -> RosterRow.of(me, m)).toList(), found.size() > size ? shown.getLast().toString() : null);
    }

    private static MemberId after(String cursor) {
        try {
            return new MemberId(UUID.fromString(cursor));
        } catch (IllegalArgumentException e) {
            throw new Refusal(SharedReason.INVALID);
        }
    }

    List<PersonCard.Person> people(Viewer viewer, Collection<ProfileId> asked) {
        var known = known(viewer, asked);
        return memberships.shown(known).values().stream().map(PersonCard.Person::of).toList();
    }

    private Set<ProfileId> known(Viewer viewer, Collection<ProfileId> asked) {
        var known = new HashSet<>(memberships.knownTo(viewer.profile(), asked));
        if (asked.contains(viewer.profile())) known.add(viewer.profile());
        return known;
    }

    /** Only what the two share: an organisation that the viewer is not in stays unsaid. */
    PersonCard card(Viewer viewer, ProfileId profile) {
        if (!known(viewer, List.of(profile)).contains(profile)) throw new Refusal(SharedReason.NOT_FOUND);
        var mine = insiders.all(viewer).stream().collect(Collectors.toMap(MemberFacts::organisation, m -> m));
        var theirs = facts.ofProfiles(List.of(profile)).stream().filter(m -> mine.containsKey(m.organisation()) && m.foremost() != null).toList();
        var places = organisations.find(theirs.stream().map(MemberFacts::organisation).toList()).stream().collect(Collectors.toMap(Organisation::id, Organisation::shortName));
        var shown = Objects.requireNonNull(memberships.shown(List.of(profile)).get(profile));
        var may = theirs.stream().anyMatch(t -> ContactRules.mayWrite(Objects.requireNonNull(mine.get(t.organisation())), t));
        return new PersonCard(PersonCard.Person.of(shown), theirs.stream().map(t -> membership(t, Objects.requireNonNull(places.get(t.organisation())))).toList(),
            may ? List.of("write") : List.of());
    }

    private static PersonCard.Membership membership(MemberFacts facts, String shortName) {
        Role role = facts.foremost();
        return new PersonCard.Membership(new PersonCard.Place(facts.organisation(), shortName), Objects.requireNonNull(role), Capacities.foremost(facts),
            facts.schoolClass() == null ? null : facts.schoolClass().title());
    }
}
