package org.peremena.school.imports.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.peremena.school.Role;
import org.peremena.school.Roster.Person;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;

/**
 * Who is in the roster and should be in the file. A file with one new pupil of 7Б is no list of 7Б: only of a class (or a staff) of which the file names at
 * least half is the rest missing. Administrators are never missing, and parents leave with their children.
 */
final class Missing {
    private Missing() {}

    static List<Person> of(RosterIndex roster, List<WithinFile.Row> rows, Set<MemberId> named) {
        var present = roster.present();
        Map<ClassId, int[]> classes = new HashMap<>();
        int[] staff = new int[2];
        for (var person : present) {
            if (person.schoolClass() != null) count(classes.computeIfAbsent(person.schoolClass(), c -> new int[2]), person, named);
            if (isPlainTeacher(person)) count(staff, person, named);
        }
        var whole = new HashSet<ClassId>();
        classes.forEach((id, counts) -> {
            if (isWhole(counts)) whole.add(id);
        });
        var staffWhole = isWhole(staff) && rows.stream().anyMatch(r -> r.wish().roles().contains(Role.TEACHER));
        Predicate<Person> expected = p -> p.schoolClass() != null ? whole.contains(p.schoolClass()) : staffWhole && isPlainTeacher(p);
        return present.stream().filter(p -> !named.contains(p.id()) && expected.test(p)).toList();
    }

    private static boolean isPlainTeacher(Person person) {
        return person.roles().contains(Role.TEACHER) && !person.roles().contains(Role.ADMIN) && person.schoolClass() == null;
    }

    private static void count(int[] counts, Person person, Set<MemberId> named) {
        counts[0]++;
        if (named.contains(person.id())) counts[1]++;
    }

    private static boolean isWhole(int[] counts) {
        return counts[1] > 0 && counts[1] * 2 >= counts[0];
    }
}
