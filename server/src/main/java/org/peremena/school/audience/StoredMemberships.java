package org.peremena.school.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.peremena.identity.Profiles;
import org.peremena.identity.Viewer;
import org.peremena.school.Memberships;
import org.peremena.school.Role;
import org.peremena.school.RosterChanged;
import org.peremena.school.organisation.Organisation;
import org.peremena.school.organisation.OrganisationStore;
import org.peremena.school.standing.Capacities;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFactsStore;
import org.peremena.school.standing.VisibilityStore;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

@ApplicationScoped
class StoredMemberships implements Memberships {
    /** How people are shown may be old by this long on another node; whether they may do something is never taken from here. */
    private static final Duration SHOWN_FOR = Duration.ofSeconds(30);

    private final MemberFactsStore facts;
    private final VisibilityStore visibility;
    private final OrganisationStore organisations;
    private final Profiles profiles;
    private final Cache<ProfileId, Optional<Shown>> shown = Caffeine.newBuilder().maximumSize(50_000).expireAfterWrite(SHOWN_FOR).build();

    StoredMemberships(MemberFactsStore facts, VisibilityStore visibility, OrganisationStore organisations, Profiles profiles) {
        this.facts = facts;
        this.visibility = visibility;
        this.organisations = organisations;
        this.profiles = profiles;
    }

    @Override
    public List<Standing> of(ProfileId profile) {
        var rows = facts.ofProfiles(List.of(profile)).stream().filter(m -> !m.held().isEmpty()).toList();
        if (rows.isEmpty()) return List.of();
        var home = home(rows);
        var settings = organisations.find(rows.stream().map(MemberFacts::organisation).toList()).stream().collect(Collectors.toMap(Organisation::id, Organisation::pupilGroups));
        return rows.stream().map(m -> new Standing(m.organisation(), m.roles(), m.classes().stream().map(ClassRef::id).collect(Collectors.toSet()), home,
            settings.getOrDefault(m.organisation(), false))).toList();
    }

    private static OrganisationId home(List<MemberFacts> rows) {
        return Home.of(rows.stream().flatMap(m -> m.held().stream().map(r -> new Home.Held(m.organisation(), r.role(), r.since()))).toList());
    }

    @Override
    public Standing require(Viewer viewer, OrganisationId organisation) {
        return of(viewer.profile()).stream().filter(s -> s.organisation().equals(organisation)).findFirst().orElseThrow(() -> new Refusal(SharedReason.NOT_FOUND));
    }

    @Override
    public Map<ProfileId, Shown> shown(Collection<ProfileId> asked) {
        var all = shown.getAll(Set.copyOf(asked), missing -> load(missing));
        var known = new HashMap<ProfileId, Shown>();
        all.forEach((profile, s) -> s.ifPresent(x -> known.put(profile, x)));
        return known;
    }

    private Map<ProfileId, Optional<Shown>> load(Set<? extends ProfileId> missing) {
        var rows = facts.ofProfiles(Set.copyOf(missing)).stream().filter(m -> m.foremost() != null).collect(Collectors.groupingBy(m -> Objects.requireNonNull(m.profile())));
        var names = profiles.names(missing.stream().filter(p -> !rows.containsKey(p)).map(p -> (ProfileId) p).toList());
        var found = new HashMap<ProfileId, Optional<Shown>>();
        for (var profile : missing) found.put(profile, Optional.ofNullable(names.get(profile)).map(n -> new Shown(profile, n, null, null)));
        rows.forEach((profile, standings) -> found.put(profile, Optional.of(show(profile, standings))));
        return found;
    }

    private static Shown show(ProfileId profile, List<MemberFacts> standings) {
        var foremost = standings.stream().min(Comparator.comparing(m -> Objects.requireNonNull(m.foremost()))).orElseThrow();
        return new Shown(profile, foremost.name(), foremost.foremost(), Capacities.foremost(foremost));
    }

    /** An announcement that names nobody is about everybody. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged changed) {
        if (changed.profiles() == null || changed.structure()) shown.invalidateAll();
        else shown.invalidateAll(changed.profiles());
    }

    @Override
    public List<Tie> ties(ProfileId one, ProfileId other) {
        if (one.equals(other)) return List.of();
        var rows = facts.ofProfiles(List.of(one, other)).stream().filter(m -> !m.held().isEmpty()).collect(Collectors.groupingBy(MemberFacts::organisation));
        return rows.values().stream().filter(both -> both.size() == 2).map(both -> one.equals(both.getFirst().profile()) ? both : both.reversed())
            .map(both -> tie(both.getFirst(), both.getLast())).toList();
    }

    private static Tie tie(MemberFacts mine, MemberFacts theirs) {
        var family = mine.children().stream().anyMatch(c -> c.member().equals(theirs.member())) || mine.parents().stream().anyMatch(p -> p.member().equals(theirs.member()));
        return new Tie(mine.organisation(), mine.roles(), theirs.roles(), sameClass(mine, theirs), family);
    }

    private static boolean sameClass(MemberFacts one, MemberFacts other) {
        if (one.schoolClass() != null && one.schoolClass().equals(other.schoolClass())) return true;
        var classes = childrensClasses(other);
        return one.is(Role.PARENT) && other.is(Role.PARENT) && childrensClasses(one).stream().anyMatch(classes::contains);
    }

    private static Set<ClassRef> childrensClasses(MemberFacts parent) {
        return parent.children().stream().map(MemberFacts.Relative::schoolClass).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Override
    public Set<ProfileId> knownTo(ProfileId viewer, Collection<ProfileId> others) {
        return others.isEmpty() ? Set.of() : visibility.seen(viewer, others);
    }
}
