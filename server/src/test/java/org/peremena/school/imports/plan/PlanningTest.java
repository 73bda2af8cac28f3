package org.peremena.school.imports.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.peremena.school.GuardianKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.imports.SchoolFile;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.table.TableFile;
import org.peremena.shared.MemberId;

class PlanningTest {
    private static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), List.of(), List.of());
    private static final String HEADINGS = "Роль|Фамилия|Имя|Отчество|Класс|Телефон|Дата рождения|Номер|Классный руководитель|Предметы|Родитель 1|Телефон родителя 1|Кем приходится 1";
    @TempDir Path directory;

    private ImportPlan plan(Roster roster, String... rows) {
        var all = new ArrayList<>(List.of(HEADINGS));
        all.addAll(List.of(rows));
        return Planning.plan(roster, TableFile.csv(SchoolFile.on(directory, SchoolFile.csv(java.nio.charset.StandardCharsets.UTF_8, ',', quoted(all))), LocalDate.of(2025, 10, 1)).wishes());
    }

    private static String[] quoted(List<String> rows) {
        return rows.stream().map(r -> java.util.Arrays.stream(r.split("\\|", -1)).map(c -> "\"" + c + "\"").collect(java.util.stream.Collectors.joining("|"))).toArray(String[]::new);
    }

    /** The roster after the plan, as the door would make it. */
    private static Roster after(Roster before, ImportPlan plan) {
        var people = new LinkedHashMap<MemberId, Person>();
        before.people().forEach(p -> people.put(p.id(), p));
        plan.write().people().forEach(p -> people.put(p.id(), p));
        var ties = new LinkedHashMap<String, Roster.Guardianship>();
        before.guardians().forEach(g -> ties.put(g.pupil() + " " + g.parent(), g));
        plan.write().guardians().forEach(g -> ties.put(g.pupil() + " " + g.parent(), g));
        var classes = new ArrayList<>(before.classes());
        classes.addAll(plan.write().classes());
        var subjects = new ArrayList<>(before.subjects());
        subjects.addAll(plan.write().subjects());
        return new Roster(classes, subjects, List.of(), List.copyOf(people.values()), List.copyOf(ties.values()));
    }

    private static List<Action> actions(ImportPlan plan) {
        return plan.rows().stream().map(ImportPlan.Row::action).toList();
    }

    private static List<String> reasons(ImportPlan plan, int row) {
        return plan.rows().get(row).remarks().stream().map(Remark::reason).toList();
    }

    private static Person named(Roster roster, String given) {
        return roster.people().stream().filter(p -> p.name().given().equals(given)).findFirst().orElseThrow();
    }

    private static final String IVAN = "Ученик|Кузнецов|Иван|Петрович|7Б||14.03.2013||||Кузнецов Пётр Алексеевич|+79000000001|Отец";
    private static final String OLGA = "Учитель|Соколова|Ольга|Викторовна||+79000000002|||7Б|Алгебра: 7А, 7Б|||";

    @Test
    void makes_a_whole_school_out_of_nothing_and_finds_it_the_same_afterwards() {
        var first = plan(EMPTY, IVAN, OLGA);
        assertThat(actions(first)).containsExactly(Action.ADD, Action.ADD);
        var roster = after(EMPTY, first);
        assertThat(roster.classes()).extracting(Roster.SchoolClass::title).containsExactlyInAnyOrder("7А", "7Б");
        assertThat(named(roster, "Пётр").roles()).containsExactly(Role.PARENT);
        assertThat(roster.guardians()).extracting(Roster.Guardianship::kind).containsExactly(GuardianKind.FATHER);
        assertThat(named(roster, "Ольга").positions()).hasSize(3);
        var second = plan(roster, IVAN, OLGA);
        assertThat(actions(second)).containsExactly(Action.SAME, Action.SAME);
        assertThat(second.write()).isEqualTo(EMPTY);
        assertThat(second.leaving()).isEmpty();
    }

    @Test
    void one_parent_of_two_children_is_one_person_and_may_be_a_teacher() {
        var roster = after(EMPTY, plan(EMPTY, "Ученик|Соколов|Олег||7Б||||||Соколова Ольга Викторовна|+79000000002|Мать",
            "Ученик|Соколова|Вера||5А||||||Соколова Ольга Викторовна|+79000000002|Мать", OLGA));
        assertThat(roster.people()).hasSize(3);
        assertThat(named(roster, "Ольга").roles()).containsExactlyInAnyOrder(Role.TEACHER, Role.PARENT);
        assertThat(roster.guardians()).hasSize(2);
    }

    @Test
    void names_row_and_reason_of_what_is_twice() {
        var plan = plan(EMPTY, IVAN, IVAN, "Учитель|Орлов|Глеб|||+79000000003||||||||", "Учитель|Орлова|Инна|||+79000000003||||||||");
        assertThat(actions(plan)).containsExactly(Action.ADD, Action.REFUSE, Action.ADD, Action.REFUSE);
        assertThat(reasons(plan, 1)).containsExactly("twice");
        assertThat(plan.rows().get(1).remarks().getFirst().values()).containsEntry("first", "2").containsEntry("second", "3");
        assertThat(reasons(plan, 3)).containsExactly("phone-twice");
    }

    @Test
    void a_child_does_not_take_the_number_of_an_adult_or_a_sister() {
        var plan = plan(EMPTY, "Ученик|Зуева|Алиса||8А|+79000000005|||||Зуева Анна|+79000000005|", "Ученик|Ким|Анна||8А|+79000000006||||||||", "Ученик|Ким|Вика||5Б|+79000000006||||||||");
        assertThat(plan.rows()).allMatch(r -> r.action() == Action.ADD);
        assertThat(reasons(plan, 0)).containsExactly("phone-of-adult");
        assertThat(reasons(plan, 2)).containsExactly("phone-of-pupil");
        assertThat(plan.write().people()).extracting(Person::phone).filteredOn(p -> p != null).containsExactlyInAnyOrder("+79000000005", "+79000000006");
    }

    @Test
    void transfers_by_date_of_birth_and_otherwise_only_points_at_the_namesake() {
        var roster = after(EMPTY, plan(EMPTY, IVAN, "Ученик|Белова|Варвара||7А||||||||"));
        var transfer = plan(roster, IVAN.replace("7Б", "7А"));
        assertThat(actions(transfer)).containsExactly(Action.CHANGE);
        assertThat(reasons(transfer, 0)).containsExactly("transfer");
        var similar = plan(roster, "Ученик|Белова|Варвара||7Б||||||||");
        assertThat(actions(similar)).containsExactly(Action.ADD);
        assertThat(reasons(similar, 0)).containsExactly("similar");
    }

    @Test
    void an_outside_id_knows_a_person_after_a_change_of_name() {
        var roster = after(EMPTY, plan(EMPTY, "Ученик|Белова|Варвара||7А|||№17|||||"));
        var plan = plan(roster, "Ученик|Чернова|Варвара||7А|||№17|||||");
        assertThat(actions(plan)).containsExactly(Action.CHANGE);
        assertThat(reasons(plan, 0)).containsExactly("name-changes");
        assertThat(named(after(roster, plan), "Варвара").name().family()).isEqualTo("Чернова");
    }

    @Test
    void refuses_the_number_of_another_adult_and_a_namesake_it_cannot_tell() {
        var roster = after(EMPTY, plan(EMPTY, OLGA, "Ученик|Ким|Анна|Ли|8А||01.01.2012||||||", "Ученик|Ким|Анна|Цой|8А||02.02.2012||||||"));
        var plan = plan(roster, "Учитель|Громов|Пётр|||+79000000002||||||||", "Ученик|Ким|Анна||8А|||||||||");
        assertThat(actions(plan)).containsExactly(Action.REFUSE, Action.REFUSE);
        assertThat(reasons(plan, 0)).containsExactly("phone-of-another");
        assertThat(reasons(plan, 1)).containsExactly("ambiguous");
    }

    @Test
    void an_empty_cell_changes_nothing_and_yo_is_no_change() {
        var roster = after(EMPTY, plan(EMPTY, "Ученик|Семёнов|Пётр|Ильич|7Б|+79000000009|14.03.2013||||||", OLGA));
        assertThat(actions(plan(roster, "Ученик|Семенов|Петр||7б|||||||||", "Учитель|СОКОЛОВА|ОЛЬГА|||||||||||"))).containsExactly(Action.SAME, Action.SAME);
    }

    @Test
    void reports_who_is_missing_of_a_whole_class_but_not_for_a_single_new_pupil() {
        var roster = after(EMPTY, plan(EMPTY, "Ученик|А|Анна||7Б||||||||", "Ученик|Б|Борис||7Б||||||||", "Ученик|В|Вера||7Б||||||||", "Ученик|Г|Глеб||5А||||||||"));
        var class7 = plan(roster, "Ученик|А|Анна||7Б||||||||", "Ученик|Б|Борис||7Б||||||||");
        assertThat(class7.leaving()).extracting(p -> p.name().given()).containsExactly("Вера");
        assertThat(plan(roster, "Ученик|Д|Дина||7Б||||||||").leaving()).isEmpty();
    }

    @Test
    void a_new_class_teacher_takes_the_class_over() {
        var roster = after(EMPTY, plan(EMPTY, OLGA));
        var plan = plan(roster, "Учитель|Громова|Нина|||+79000000007|||7Б|||||");
        assertThat(reasons(plan, 0)).containsExactly("leader-replaced");
        assertThat(named(after(roster, plan), "Ольга").positions()).noneMatch(Positions::isOfClassTeacher);
        assertThat(named(after(roster, plan), "Нина").positions()).anyMatch(Positions::isOfClassTeacher);
    }

    @Test
    void says_which_classes_it_will_make_once_the_school_has_some() {
        var roster = after(EMPTY, plan(EMPTY, OLGA));
        var plan = plan(roster, "Ученик|Гусев|Роман||9Г||||||||", "Ученик|Гусев|Артём||9Г||||||||");
        assertThat(reasons(plan, 0)).containsExactly("class-new");
        assertThat(reasons(plan, 1)).isEmpty();
        assertThat(plan.write().classes()).extracting(Roster.SchoolClass::title).containsExactly("9Г");
    }
}
