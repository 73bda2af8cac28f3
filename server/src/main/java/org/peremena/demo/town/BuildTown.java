package org.peremena.demo.town;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Profiles;
import org.peremena.identity.Profiles.Opening;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.school.Rosters.Founding;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** Writes the invented town through the doors of school and identity, all of it or nothing. */
@ApplicationScoped
public class BuildTown {
    public static final ZoneId ZONE = ZoneId.of("Asia/Krasnoyarsk");

    private final Rosters rosters;
    private final Profiles profiles;

    BuildTown(Rosters rosters, Profiles profiles) {
        this.rosters = rosters;
        this.profiles = profiles;
    }

    /**
     * @param joined who has signed in
     * @param since  when the rosters became true
     * @return those who have signed in, by their new profile
     */
    @Transactional
    public Map<ProfileId, InventedPerson> build(Town town, Predicate<InventedPerson> joined, Instant since) {
        var region = found(OrganisationKind.REGION, town.region(), town.region(), null);
        var municipality = found(OrganisationKind.MUNICIPALITY, town.municipality(), town.municipality(), region);
        var here = new HashMap<ProfileId, InventedPerson>();
        rosters.write(municipality, Roster.ofPeople(List.of(person(town.coordinator(), Role.COORDINATOR))), since);
        claim(municipality, List.of(town.coordinator()), here);
        for (var school : town.schools()) {
            rosters.found(new Founding(school.id(), OrganisationKind.SCHOOL, school.name(), school.shortName(), ZONE, municipality));
            rosters.write(school.id(), new RosterOfSchool(school).roster(), since);
            claim(school.id(), everybody(school).filter(joined).distinct().toList(), here);
        }
        return here;
    }

    private OrganisationId found(OrganisationKind kind, String name, String shortName, @Nullable OrganisationId parent) {
        var id = OrganisationId.random();
        rosters.found(new Founding(id, kind, name, shortName, ZONE, parent));
        return id;
    }

    private void claim(OrganisationId organisation, List<InventedPerson> people, Map<ProfileId, InventedPerson> here) {
        var opened = profiles.openLearningProfiles(people.stream().map(p -> new Opening(p.phone(), p.name())).toList());
        var claims = new LinkedHashMap<MemberId, ProfileId>();
        for (int i = 0; i < people.size(); i++) {
            claims.put(people.get(i).id(), opened.get(i));
            here.put(opened.get(i), people.get(i));
        }
        rosters.claim(organisation, claims);
    }

    private static Roster.Person person(InventedPerson person, Role role) {
        return Roster.Person.of(person.id(), person.name(), person.phone(), person.bornOn(), null, Set.of(role), Set.of(), null);
    }

    private static Stream<InventedPerson> everybody(InventedSchool school) {
        var all = new ArrayList<>(school.teachers());
        all.addAll(school.deputies());
        all.addAll(school.specialists().values());
        all.add(school.director());
        all.add(school.administrator());
        school.classes().forEach(c -> c.families().forEach(f -> {
            all.add(f.pupil());
            all.addAll(f.parents());
        }));
        return all.stream();
    }
}
