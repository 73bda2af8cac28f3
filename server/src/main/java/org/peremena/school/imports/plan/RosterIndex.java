package org.peremena.school.imports.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

/** The roster as it is, found by whatever a file may know of it. */
final class RosterIndex {
    private final Roster roster;
    private final Map<MemberId, Person> byId = new HashMap<>();
    private final Map<String, Person> bySource = new HashMap<>();
    private final Map<String, Person> byPhone = new HashMap<>();
    private final Map<String, List<Person>> byName = new HashMap<>();
    private final Map<String, Roster.SchoolClass> classes = new HashMap<>();
    private final Map<ClassId, Roster.SchoolClass> classById = new HashMap<>();
    private final Map<String, Roster.Subject> subjects = new HashMap<>();
    private final Map<MemberId, Map<MemberId, GuardianKind>> parents = new HashMap<>();

    RosterIndex(Roster roster) {
        this.roster = roster;
        for (var person : roster.people()) {
            byId.put(person.id(), person);
            if (person.sourceId() != null) bySource.put(person.sourceId(), person);
            if (person.phone() != null && !person.expelled()) byPhone.put(person.phone(), person);
            byName.computeIfAbsent(NameKey.of(person.name()), n -> new ArrayList<>()).add(person);
        }
        for (var c : roster.classes()) {
            classes.put(new ClassTitle(c.grade(), c.letter()).key(), c);
            classById.put(c.id(), c);
        }
        roster.subjects().forEach(s -> subjects.put(NameKey.of(s.name()), s));
        roster.guardians().forEach(g -> parents.computeIfAbsent(g.pupil(), p -> new HashMap<>()).put(g.parent(), g.kind()));
    }

    @Nullable Person person(MemberId id) {
        return byId.get(id);
    }

    @Nullable Person bySource(@Nullable String sourceId) {
        return sourceId == null ? null : bySource.get(sourceId);
    }

    @Nullable Person byPhone(@Nullable String phone) {
        return phone == null ? null : byPhone.get(phone);
    }

    /** Of this name, patronymic where both have one. */
    List<Person> named(PersonName name, Predicate<Person> which) {
        return byName.getOrDefault(NameKey.of(name), List.of()).stream().filter(p -> patronymicsAgree(p.name(), name)).filter(which).toList();
    }

    static boolean patronymicsAgree(PersonName one, PersonName other) {
        return one.patronymic() == null || other.patronymic() == null || NameKey.of(one.patronymic()).equals(NameKey.of(other.patronymic()));
    }

    Roster.@Nullable SchoolClass schoolClass(ClassTitle title) {
        return classes.get(title.key());
    }

    String title(@Nullable ClassId id) {
        var known = id == null ? null : classById.get(id);
        return known == null ? "—" : known.title();
    }

    boolean hasClasses() {
        return !classes.isEmpty();
    }

    Roster.@Nullable Subject subject(String name) {
        return subjects.get(NameKey.of(name));
    }

    Map<MemberId, GuardianKind> parents(MemberId pupil) {
        return parents.getOrDefault(pupil, Map.of());
    }

    List<Person> present() {
        return roster.people().stream().filter(p -> !p.expelled()).toList();
    }

    Map<ClassId, Set<Person>> leaders() {
        var leaders = new HashMap<ClassId, Set<Person>>();
        for (var person : present()) {
            person.positions().stream().filter(Positions::isOfClassTeacher).forEach(p -> leaders.computeIfAbsent(p.schoolClass(), c -> new java.util.HashSet<>()).add(person));
        }
        return leaders;
    }

    static boolean isStaff(Person person) {
        return person.roles().contains(Role.TEACHER) || person.roles().contains(Role.ADMIN);
    }

    static boolean isPupil(Person person) {
        return person.roles().contains(Role.PUPIL);
    }

    static Set<Roster.Position> own(Person person) {
        return person.positions().stream().filter(p -> !p.leadsGroup()).collect(Collectors.toSet());
    }
}
