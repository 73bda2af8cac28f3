package org.peremena.demo.town;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
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

    /** Families come in when the class teachers have sent their links. */
    private static final int FAMILIES_AFTER_DAYS = 4;

    private final Rosters rosters;
    private final Profiles profiles;
    private final AuditLog journal;

    BuildTown(Rosters rosters, Profiles profiles, AuditLog journal) {
        this.rosters = rosters;
        this.profiles = profiles;
        this.journal = journal;
    }

    /**
     * @param joined who has signed in
     * @param since  when the rosters became true, some eleven weeks ago; what offices have done afterwards is told in their journals
     * @return those who have signed in, by their new profile
     */
    @Transactional
    public Map<ProfileId, InventedPerson> build(Town town, Predicate<InventedPerson> joined, Instant since) {
        var region = found(OrganisationKind.REGION, town.region(), town.region(), null);
        var municipality = found(OrganisationKind.MUNICIPALITY, town.municipality(), town.municipality(), region);
        var here = new HashMap<ProfileId, InventedPerson>();
        rosters.write(municipality, Roster.ofPeople(List.of(person(town.coordinator(), Role.COORDINATOR))), since);
        claim(municipality, List.of(town.coordinator()), since.minus(1, ChronoUnit.DAYS), here);
        for (var school : town.schools()) {
            rosters.found(new Founding(school.id(), OrganisationKind.SCHOOL, school.name(), school.shortName(), ZONE, municipality));
            var roster = new RosterOfSchool(school).roster();
            rosters.write(school.id(), roster, since);
            var office = new OfficeWeeks(school, rosters, since).begun(town.coordinator(), roster.people().size());
            // A visitor of the demo reads the first school's journal only; a start is not to wait for the others.
            if (school == town.schools().getFirst()) office.worked();
            claim(school.id(), staff(school).filter(joined).distinct().toList(), since, here);
            claim(school.id(), families(school).filter(joined).distinct().toList(), since.plus(FAMILIES_AFTER_DAYS, ChronoUnit.DAYS), here);
            tell(school.id(), office.acts(), here);
        }
        return here;
    }

    private void tell(OrganisationId organisation, List<OfficeJournal.Act> acts, Map<ProfileId, InventedPerson> here) {
        var profileOf = here.entrySet().stream().collect(Collectors.toMap(one -> one.getValue().id(), Map.Entry::getKey));
        journal.recall(organisation, acts.stream().filter(act -> profileOf.containsKey(act.by().id()))
            .map(act -> new AuditLog.Past(act.at(), profileOf.get(act.by().id()), act.act(), act.target(), act.detail())).toList());
    }

    private OrganisationId found(OrganisationKind kind, String name, String shortName, @Nullable OrganisationId parent) {
        var id = OrganisationId.random();
        rosters.found(new Founding(id, kind, name, shortName, ZONE, parent));
        return id;
    }

    private void claim(OrganisationId organisation, List<InventedPerson> people, Instant at, Map<ProfileId, InventedPerson> here) {
        var opened = profiles.openLearningProfiles(people.stream().map(p -> new Opening(p.phone(), p.name())).toList());
        var claims = new LinkedHashMap<MemberId, ProfileId>();
        for (int i = 0; i < people.size(); i++) {
            claims.put(people.get(i).id(), opened.get(i));
            here.put(opened.get(i), people.get(i));
        }
        rosters.claim(organisation, claims, at);
    }

    private static Roster.Person person(InventedPerson person, Role role) {
        return Roster.Person.of(person.id(), person.name(), person.phone(), person.bornOn(), null, Set.of(role), Set.of(), null);
    }

    private static Stream<InventedPerson> staff(InventedSchool school) {
        return Stream.of(school.teachers(), school.deputies(), school.specialists().values(), List.of(school.director(), school.administrator())).flatMap(Collection::stream);
    }

    private static Stream<InventedPerson> families(InventedSchool school) {
        return school.classes().stream().flatMap(c -> c.families().stream()).flatMap(f -> Stream.concat(Stream.of(f.pupil()), f.parents().stream()));
    }
}
