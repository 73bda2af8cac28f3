package org.peremena.demo.town;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Pupils with their parents; every sixth pupil is a brother or sister of one before. */
final class Families {
    private static final List<String> FATHERS = List.of(
        "Александр", "Алексей", "Андрей", "Антон", "Артём", "Вадим", "Виктор", "Владимир", "Денис", "Дмитрий", "Евгений", "Иван", "Игорь", "Максим", "Михаил", "Николай", "Олег", "Павел", "Роман", "Сергей", "Юрий");

    private final People people;
    private final Random random;
    private final int schoolYear;
    private final List<Household> households = new ArrayList<>();

    private record Household(String family, String father, List<InventedPerson> parents) {}

    Families(People people, Random random, int schoolYear) {
        this.people = people;
        this.random = random;
        this.schoolYear = schoolYear;
    }

    InventedFamily next(int grade) {
        var household = households.size() > 20 && random.nextInt(6) == 0 ? households.get(random.nextInt(households.size())) : found();
        var pupil = people.child(household.family, household.father, random.nextBoolean(), Inventing.birthday(random, schoolYear, grade), grade < 5 ? 0.84 : 0.94);
        return new InventedFamily(pupil, household.parents);
    }

    private Household found() {
        var family = people.names().family();
        var father = FATHERS.get(random.nextInt(FATHERS.size()));
        var parents = new ArrayList<InventedPerson>();
        parents.add(people.parent(family, true, null, 0.72));
        if (random.nextInt(3) == 0) parents.add(people.parent(family, false, father, 0.45));
        var household = new Household(family, father, parents);
        households.add(household);
        return household;
    }
}
