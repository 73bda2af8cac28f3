package org.peremena.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InventingTest {
    private final Town town = Inventing.town(2026);
    private final InventedSchool school = town.schools().getFirst();

    @Test
    void the_first_school_is_as_large_as_a_real_one() {
        assertThat(school.classes()).hasSize(33);
        assertThat(school.teachers()).hasSize(60);
        assertThat(school.classes().stream().mapToInt(c -> c.families().size()).sum()).isBetween(740, 860);
    }

    @Test
    void everybody_has_a_phone_of_their_own() {
        var people = people().distinct().toList();
        assertThat(people.stream().map(InventedPerson::phone).distinct()).hasSameSizeAs(people);
    }

    @Test
    void the_same_seed_gives_the_same_people() {
        var again = Inventing.town(2026).schools().getFirst().teachers();
        assertThat(again.stream().map(InventedPerson::name)).containsExactlyElementsOf(names(school.teachers()));
    }

    @Test
    void family_names_agree_with_gender() {
        assertThat(Names.bornAs("Соловьёв", true)).isEqualTo("Соловьёва");
        assertThat(Names.bornAs("Каменский", true)).isEqualTo("Каменская");
        assertThat(Names.bornAs("Ким", true)).isEqualTo("Ким");
        assertThat(Names.bornAs("Ильин", false)).isEqualTo("Ильин");
    }

    @Test
    void patronymics_are_those_that_people_have() {
        assertThat(Stream.of("Юрий", "Михаил", "Андрей", "Игорь", "Пётр", "Павел", "Олег").map(father -> Names.patronymic(father, false)))
            .containsExactly("Юрьевич", "Михайлович", "Андреевич", "Игоревич", "Петрович", "Павлович", "Олегович");
        assertThat(Names.patronymic("Юрий", true)).isEqualTo("Юрьевна");
    }

    @Test
    void brothers_and_sisters_share_their_parents() {
        var families = school.classes().stream().flatMap(c -> c.families().stream()).toList();
        var byMother = families.stream().collect(Collectors.groupingBy(f -> f.parents().getFirst()));
        assertThat(byMother.values()).anyMatch(children -> children.size() > 1);
    }

    @Test
    void a_pupil_has_the_age_of_the_grade() {
        var first = school.classes().getFirst().families().getFirst().pupil();
        assertThat(first.bornOn()).isBetween("2019-09-30", "2020-10-01");
    }

    private Stream<InventedPerson> people() {
        return town.schools().stream().flatMap(s -> Stream.concat(s.teachers().stream(),
            s.classes().stream().flatMap(c -> c.families().stream()).flatMap(f -> Stream.concat(Stream.of(f.pupil()), f.parents().stream()))));
    }

    private static List<org.peremena.shared.PersonName> names(List<InventedPerson> people) {
        return people.stream().map(InventedPerson::name).toList();
    }
}
