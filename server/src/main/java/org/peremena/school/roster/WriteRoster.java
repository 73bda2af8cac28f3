package org.peremena.school.roster;

import static org.peremena.school.roster.Arrays.map;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;
import org.peremena.school.RosterChanged.Kind;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.school.SchoolReason;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** The statements of a change in their order; one person or a whole school go the same way. It raises no revision and announces nothing: who calls does. */
@ApplicationScoped
public class WriteRoster {
    private final StructureStore structure;
    private final PeopleStore people;
    private final StandingStore standing;

    WriteRoster(StructureStore structure, PeopleStore people, StandingStore standing) {
        this.structure = structure;
        this.people = people;
        this.standing = standing;
    }

    /** @return movements of people who have claimed their rows */
    public List<Movement> write(OrganisationId organisation, Roster roster, Instant since) {
        structure.saveClasses(organisation, roster.classes(), since);
        structure.saveSubjects(organisation, roster.subjects(), since);
        var movements = writePeople(organisation, roster.people(), since);
        structure.saveGroups(organisation, roster.groups(), since);
        checkFamily(organisation, roster.guardians());
        people.addGuardianships(organisation, roster.guardians(), since);
        return movements;
    }

    private List<Movement> writePeople(OrganisationId organisation, List<Person> rows, Instant since) {
        if (rows.isEmpty()) return List.of();
        var positions = rows.stream().flatMap(p -> p.positions().stream()).toList();
        structure.requireAll("school.school_class", organisation, present(map(rows, Person::schoolClass), map(positions, Position::schoolClass)), SchoolReason.NOT_IN_ORGANISATION);
        structure.requireAll("school.subject", organisation, present(map(positions, Position::subject), List.of()), SchoolReason.NOT_IN_ORGANISATION);
        people.savePeople(organisation, rows, since);
        structure.requireAll("school.member", organisation, map(rows, Person::id), SchoolReason.ID_TAKEN);
        standing.saveRoles(organisation, rows, since);
        standing.savePositions(organisation, rows, since);
        var left = standing.leaveClasses(rows, since);
        var entered = standing.enterClasses(organisation, rows, since);
        return moved(left, entered);
    }

    private static <T> Set<T> present(Collection<? extends T> some, Collection<? extends T> more) {
        var all = new ArrayList<T>(some);
        all.addAll(more);
        return all.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void checkFamily(OrganisationId organisation, List<Roster.Guardianship> ties) {
        Set<MemberId> members = present(map(ties, Roster.Guardianship::pupil), map(ties, Roster.Guardianship::parent));
        structure.requireAll("school.member", organisation, members, SchoolReason.NOT_IN_ORGANISATION);
    }

    private List<Movement> moved(Map<MemberId, ClassId> left, Map<MemberId, ClassId> entered) {
        var profiles = people.profiles(entered.keySet());
        return profiles.keySet().stream()
            .map(m -> new Movement(profiles.get(m), left.containsKey(m) ? Kind.TRANSFERRED : Kind.JOINED, left.get(m), entered.get(m))).toList();
    }

    /** @return movements of these and of the parents who leave with them, those who have claimed their rows */
    public List<Movement> expel(OrganisationId organisation, Collection<MemberId> members, Instant at) {
        structure.requireAll("school.member", organisation, members, SchoolReason.NOT_IN_ORGANISATION);
        var left = standing.leaveClasses(members, at);
        standing.endAll(members, at);
        people.revokeInvitations(organisation, members, at);
        people.end(members, at);
        var movements = new ArrayList<Movement>();
        people.profiles(members).forEach((m, profile) -> movements.add(new Movement(profile, Kind.EXPELLED, left.get(m), null)));
        movements.addAll(expelParents(organisation, members, at));
        return movements;
    }

    /** A parent who is a teacher here stays as a teacher. */
    private List<Movement> expelParents(OrganisationId organisation, Collection<MemberId> pupils, Instant at) {
        standing.endParentRoles(people.parentsLeftAlone(pupils), at);
        var nothingLeft = people.parentsWithoutRole(pupils);
        return nothingLeft.isEmpty() ? List.of() : expel(organisation, nothingLeft, at);
    }

    public void endGuardianships(OrganisationId organisation, List<Roster.Guardianship> ended, Instant at) {
        people.endGuardianships(organisation, ended, at);
    }

    /** @return how many rows were free to be claimed */
    public int claim(OrganisationId organisation, Map<MemberId, ProfileId> claims, Instant at) {
        return people.claim(organisation, claims, at);
    }
}
