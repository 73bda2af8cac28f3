package org.peremena.demo.town;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;

/** Invents the town. The same seed and school year give the same names, classes and phones (ids are new each time). */
public final class Inventing {
    private static final long SEED = 20_260_901;
    private static final int PUPILS_A_CLASS = 24;
    private static final List<String> LETTERS = List.of("А", "Б", "В");

    private final Random random = new Random(SEED);
    private final People people;
    private final int schoolYear;

    private Inventing(int schoolYear) {
        this.schoolYear = schoolYear;
        people = new People(random);
    }

    /** @param schoolYear the calendar year in which the school year began */
    public static Town town(int schoolYear) {
        var inventing = new Inventing(schoolYear);
        var coordinator = inventing.people.adult(true, 1);
        return new Town("Заречный край", "Верхнеозёрский район", coordinator, List.of(
            inventing.school("Средняя общеобразовательная школа № 12", "Школа № 12", 11, 3, 60),
            inventing.school("Гимназия № 3 имени М. В. Ломоносова", "Гимназия № 3", 4, 1, 12),
            inventing.school("Ясноозёрская основная школа", "Ясноозёрская школа", 9, 1, 14)));
    }

    private InventedSchool school(String name, String shortName, int grades, int letters, int staff) {
        var teachers = IntStream.range(0, staff).mapToObj(i -> people.adult(random.nextInt(6) > 0, 0.96)).toList();
        var faculty = new Faculty(teachers, random);
        var families = new Families(people, random, schoolYear);
        var classes = new ArrayList<InventedClass>();
        for (int grade = 1; grade <= grades; grade++) {
            for (var letter : LETTERS.subList(0, letters)) classes.add(schoolClass(grade, letter, faculty, families));
        }
        return new InventedSchool(OrganisationId.random(), name, shortName, people.adult(true, 1), people.adult(true, 1), List.of(people.adult(true, 1), people.adult(false, 1)),
            teachers, faculty.associations(), specialists(), classes);
    }

    private InventedClass schoolClass(int grade, String letter, Faculty faculty, Families families) {
        var classTeacher = faculty.classTeacher(grade);
        var loads = new LinkedHashMap<String, InventedPerson>();
        Curriculum.subjects(grade).forEach(subject -> loads.put(subject, faculty.teacherOf(subject, grade, classTeacher)));
        var size = PUPILS_A_CLASS - 2 + random.nextInt(5);
        var children = IntStream.range(0, size).mapToObj(i -> families.next(grade)).toList();
        return new InventedClass(ClassId.random(), grade, letter, classTeacher, loads, children);
    }

    private Map<String, InventedPerson> specialists() {
        var specialists = new LinkedHashMap<String, InventedPerson>();
        specialists.put("PSYCHOLOGIST", people.adult(true, 1));
        specialists.put("SOCIAL_PEDAGOGUE", people.adult(true, 1));
        specialists.put("UPBRINGING_COUNSELLOR", people.adult(false, 1));
        return specialists;
    }

    /** Births of a grade: seven years old in the September of the first one. */
    static LocalDate birthday(Random random, int schoolYear, int grade) {
        return LocalDate.of(schoolYear - 6 - grade, 10, 1).plusDays(random.nextInt(360));
    }
}
