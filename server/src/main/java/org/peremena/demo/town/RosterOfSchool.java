package org.peremena.demo.town;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GroupKind;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Position;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.SubjectId;

/** Writes an invented school down as a roster. */
final class RosterOfSchool {
    private final InventedSchool school;
    private final Map<String, SubjectId> subjects = new LinkedHashMap<>();
    private final Map<MemberId, Roster.Person> people = new LinkedHashMap<>();
    private final Map<MemberId, Set<Position>> positions = new HashMap<>();
    private final Set<Roster.Guardianship> guardians = new LinkedHashSet<>();

    RosterOfSchool(InventedSchool school) {
        this.school = school;
    }

    Roster roster() {
        var classes = school.classes().stream().map(c -> new Roster.SchoolClass(c.id(), c.grade(), c.letter(), null)).toList();
        school.classes().forEach(this::loads);
        staff();
        school.classes().forEach(c -> c.families().forEach(family -> family(c.id(), family)));
        var known = new ArrayList<Roster.Subject>();
        subjects.forEach((name, id) -> known.add(new Roster.Subject(id, name, null)));
        return new Roster(classes, known, groups(), List.copyOf(people.values()), List.copyOf(guardians));
    }

    private void loads(InventedClass schoolClass) {
        holds(schoolClass.classTeacher(), Position.classTeacher(schoolClass.id()));
        schoolClass.loads().forEach((subject, teacher) ->
            holds(teacher, Position.subjectTeacher(schoolClass.id(), subjects.computeIfAbsent(subject, name -> SubjectId.random()))));
    }

    private void staff() {
        holds(school.director(), Position.of(PositionKind.DIRECTOR));
        holds(school.deputies().getFirst(), Position.deputy("УР"));
        holds(school.deputies().getLast(), Position.deputy("ВР"));
        school.specialists().forEach((kind, person) -> holds(person, Position.of(PositionKind.valueOf(kind))));
        school.teachers().forEach(teacher -> write(teacher, Set.of(Role.TEACHER), null));
        school.specialists().values().forEach(person -> write(person, Set.of(Role.TEACHER), null));
        school.deputies().forEach(person -> write(person, Set.of(Role.ADMIN, Role.TEACHER), null));
        write(school.director(), Set.of(Role.ADMIN, Role.TEACHER), null);
        write(school.administrator(), Set.of(Role.ADMIN), null);
    }

    private void family(ClassId schoolClass, InventedFamily family) {
        write(family.pupil(), Set.of(Role.PUPIL), schoolClass);
        for (var parent : family.parents()) {
            write(parent, Set.of(Role.PARENT), null);
            guardians.add(new Roster.Guardianship(family.pupil().id(), parent.id(), parent.female() ? GuardianKind.MOTHER : GuardianKind.FATHER));
        }
    }

    private List<Roster.Group> groups() {
        var groups = new ArrayList<Roster.Group>();
        school.associations().forEach((name, teachers) -> groups.add(new Roster.Group(GroupId.random(), GroupKind.ASSOCIATION, name,
            new LinkedHashSet<>(teachers.stream().map(InventedPerson::id).toList()), teachers.getFirst().id(), null)));
        return groups;
    }

    private void holds(InventedPerson person, Position position) {
        positions.computeIfAbsent(person.id(), id -> new LinkedHashSet<>()).add(position);
    }

    private void write(InventedPerson person, Set<Role> roles, @Nullable ClassId schoolClass) {
        people.put(person.id(), Roster.Person.of(person.id(), person.name(), person.phone(), person.bornOn(), null, roles, positions.getOrDefault(person.id(), Set.of()), schoolClass));
    }
}
