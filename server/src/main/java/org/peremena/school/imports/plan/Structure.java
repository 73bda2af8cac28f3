package org.peremena.school.imports.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.peremena.school.NameKey;
import org.peremena.school.Roster;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.school.imports.reading.Remark;
import org.peremena.shared.ClassId;
import org.peremena.shared.SubjectId;

/** Classes and subjects that rows name; those that the school does not have yet are made, and the first row that names one says so. */
final class Structure {
    private final RosterIndex roster;
    private final Map<String, Roster.SchoolClass> newClasses = new HashMap<>();
    private final Map<String, Roster.Subject> newSubjects = new HashMap<>();

    Structure(RosterIndex roster) {
        this.roster = roster;
    }

    ClassId schoolClass(ClassTitle title, String column, List<Remark> remarks) {
        var known = roster.schoolClass(title);
        if (known != null) return known.id();
        return newClasses.computeIfAbsent(title.key(), key -> {
            var made = new Roster.SchoolClass(ClassId.random(), title.grade(), title.letter(), null);
            if (roster.hasClasses()) remarks.add(Remark.warning(column, "class-new", Map.of("class", made.title())));
            return made;
        }).id();
    }

    SubjectId subject(String name) {
        var known = roster.subject(name);
        if (known != null) return known.id();
        return newSubjects.computeIfAbsent(NameKey.of(name), key -> new Roster.Subject(SubjectId.random(), name, null)).id();
    }

    List<Roster.SchoolClass> newClasses() {
        return new ArrayList<>(newClasses.values());
    }

    List<Roster.Subject> newSubjects() {
        return new ArrayList<>(newSubjects.values());
    }
}
