package org.peremena.demo.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.peremena.demo.town.InventedClass;
import org.peremena.demo.town.InventedFamily;
import org.peremena.demo.town.InventedPerson;
import org.peremena.demo.town.Town;

/** Picks them from the town: key → person. They are always among those who have signed in. */
public final class DemoPeople {
    private DemoPeople() {}

    public static Map<String, InventedPerson> of(Town town) {
        var school = town.schools().getFirst();
        var own = ownClass(town);
        var family = talkative(own);
        var people = new LinkedHashMap<String, InventedPerson>();
        people.put("class-teacher", own.classTeacher());
        people.put("subject-teacher", subjectTeacher(own));
        people.put("pupil", family.pupil());
        people.put("parent", family.parents().getFirst());
        people.put("administrator", school.administrator());
        people.put("deputy", school.deputies().getFirst());
        people.put("coordinator", town.coordinator());
        return people;
    }

    /** The class whose teacher, pupil and parent a visitor can be. */
    public static InventedClass ownClass(Town town) {
        return town.schools().getFirst().classes().stream().filter(c -> c.title().equals("7Б")).findFirst().orElseThrow();
    }

    static Map<String, String> phones(Town town) {
        var phones = new LinkedHashMap<String, String>();
        of(town).forEach((key, person) -> phones.put(key, person.phone()));
        return phones;
    }

    private static InventedPerson subjectTeacher(InventedClass own) {
        return own.loads().values().stream().filter(teacher -> !teacher.equals(own.classTeacher())).findFirst().orElseThrow();
    }

    /** A family in which pupil and parent have both signed in by themselves. */
    private static InventedFamily talkative(InventedClass own) {
        return own.families().stream().filter(f -> f.pupil().joined() && f.parents().getFirst().joined()).findFirst().orElseThrow();
    }
}
