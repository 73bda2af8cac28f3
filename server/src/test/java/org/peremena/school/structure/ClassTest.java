package org.peremena.school.structure;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.SubjectId;

@QuarkusTest
class ClassTest {
    private final ModelSchool school = new ModelSchool();

    @Test
    void staff_see_all_classes_in_the_order_of_a_school() {
        for (var wish : List.of(Map.of("grade", 10, "letter", "А"), Map.of("grade", 7, "letter", "кадетский"), Map.of("grade", 7, "letter", "Ё"), Map.of("grade", 1, "letter", "В"))) {
            school.alla.put("/api/organisations/{o}/classes/{c}", wish, school.school, ClassId.random()).then().statusCode(200);
        }
        school.olga.get("/api/organisations/{o}/classes", school.school).then().statusCode(200)
            .body("items.title", contains("1В", "7А", "7Б", "7Ё", "7 кадетский", "10А")).body("can", empty());
        school.alla.get("/api/organisations/{o}/classes", school.school).then().body("can", contains("create"));
    }

    @Test
    void counts_tell_who_has_joined() {
        school.waitingPupil(school.class7B, "Орлова", "Анна");
        school.olga.get("/api/organisations/{o}/classes", school.school).then().body("items.find { it.title == '7Б' }.pupils.joined", equalTo(1))
            .body("items.find { it.title == '7Б' }.pupils.total", equalTo(2)).body("items.find { it.title == '7Б' }.parents.total", equalTo(1))
            .body("items.find { it.title == '7Б' }.classTeacher.name.short", equalTo("Соколова Ольга"))
            .body("items.find { it.title == '7А' }.classTeacher", nullValue());
    }

    @Test
    void families_see_their_own_class_only() {
        school.ivan.get("/api/organisations/{o}/classes", school.school).then().body("items.title", contains("7Б"));
        school.pyotr.get("/api/classes/{c}", school.class7B).then().statusCode(200);
        school.pyotr.get("/api/classes/{c}", school.class7A).then().statusCode(404).body("reason", equalTo("shared-not-found"));
    }

    @Test
    void stranger_cannot_tell_whether_the_class_exists() {
        var there = school.yura.get("/api/classes/{c}", school.class7B).then().statusCode(404).extract().asString();
        var nowhere = school.yura.get("/api/classes/{c}", ClassId.random()).then().statusCode(404).extract().asString();
        org.assertj.core.api.Assertions.assertThat(there).isEqualTo(nowhere);
        school.yura.get("/api/organisations/{o}/classes", school.school).then().statusCode(404);
        school.olga.get("/api/classes/{c}", school.class7B).then().statusCode(200);
    }

    @Test
    void page_shows_pupils_parents_and_teachers() {
        school.olga.get("/api/classes/{c}", school.class7B).then().statusCode(200).body("title", equalTo("7Б")).body("organisation.shortName", equalTo("Школа № 12"))
            .body("pupils.name.short", contains("Кузнецов Иван")).body("pupils[0].parents.name.short", contains("Кузнецов Пётр")).body("pupils[0].parents[0].kind", equalTo("father"))
            .body("parents[0].children.name.short", contains("Кузнецов Иван")).body("teachers[0].classTeacher", equalTo(true)).body("teachers[0].subjects.name", contains("Математика"))
            .body("can", contains("invite-pupils", "invite-parents"));
        school.alla.get("/api/classes/{c}", school.class7B).then().body("can", contains("invite-pupils", "invite-parents", "edit", "transfer", "expel"));
    }

    @Test
    void pupils_see_no_parents_of_others() {
        var anna = school.inside("Орлова", "Анна", Set.of(Role.PUPIL), Set.of(), school.class7B);
        anna.get("/api/classes/{c}", school.class7B).then().statusCode(200).body("pupils", hasSize(2)).body("parents", empty()).body("pupils[0].parents", empty());
        school.ivan.get("/api/classes/{c}", school.class7B).then().body("parents.name.short", contains("Кузнецов Пётр"));
    }

    @Test
    void phone_is_for_those_who_may_edit_people() {
        school.olga.get("/api/classes/{c}", school.class7B).then().body("pupils[0].phone", nullValue());
        school.alla.get("/api/classes/{c}", school.class7B).then().body("pupils[0].phone", equalTo(school.ivan.phone()));
    }

    @Test
    void only_the_administration_makes_classes_and_no_two_alike() {
        var wish = Map.of("grade", 8, "letter", "Г");
        school.olga.put("/api/organisations/{o}/classes/{c}", wish, school.school, ClassId.random()).then().statusCode(403);
        var id = ClassId.random();
        school.alla.put("/api/organisations/{o}/classes/{c}", wish, school.school, id).then().statusCode(200).body("title", equalTo("8Г"));
        school.alla.put("/api/organisations/{o}/classes/{c}", wish, school.school, id).then().statusCode(200);
        school.alla.put("/api/organisations/{o}/classes/{c}", wish, school.school, ClassId.random()).then().statusCode(409).body("reason", equalTo("school-class-exists"));
        school.alla.put("/api/organisations/{o}/classes/{c}", Map.of("grade", 12, "letter", "Г"), school.school, ClassId.random()).then().statusCode(422)
            .body("errors.pointer", contains("/grade"));
        school.yura.put("/api/organisations/{o}/classes/{c}", wish, school.school, ClassId.random()).then().statusCode(404);
    }

    @Test
    void class_of_another_school_is_not_taken_over() {
        var director = school.inside("Белова", "Вера", Set.of(Role.ADMIN), Set.of(), null);
        var elsewhere = new ModelSchool();
        director.put("/api/organisations/{o}/classes/{c}", Map.of("grade", 9, "letter", "Я"), school.school, elsewhere.class7B).then().statusCode(409).body("reason", equalTo("school-id-taken"));
        elsewhere.olga.get("/api/classes/{c}", elsewhere.class7B).then().body("title", equalTo("7Б"));
    }

    @Test
    void subjects_and_groups_are_written_by_the_administration_and_circles_by_their_leaders() {
        school.alla.put("/api/organisations/{o}/subjects/{s}", Map.of("name", "Физика"), school.school, SubjectId.random()).then().statusCode(200);
        school.olga.put("/api/organisations/{o}/subjects/{s}", Map.of("name", "Химия"), school.school, SubjectId.random()).then().statusCode(403);
        school.olga.get("/api/organisations/{o}/subjects", school.school).then().body("items.name", contains("Математика", "Русский язык", "Физика"));
        var circle = Map.of("kind", "circle", "name", "Шахматы", "members", List.of(school.ivanRow.toString()), "leader", school.olgaRow.toString());
        school.olga.put("/api/organisations/{o}/groups/{g}", circle, school.school, GroupId.random()).then().statusCode(200).body("members.name.short", contains("Кузнецов Иван"))
            .body("leader.member", equalTo(school.olgaRow.toString())).body("can", contains("edit"));
        var association = Map.of("kind", "association", "name", "МО математиков", "members", List.of(school.olgaRow.toString()), "leader", school.olgaRow.toString());
        school.olga.put("/api/organisations/{o}/groups/{g}", association, school.school, GroupId.random()).then().statusCode(403);
        school.alla.put("/api/organisations/{o}/groups/{g}", association, school.school, GroupId.random()).then().statusCode(200);
        school.pyotr.get("/api/organisations/{o}/groups", school.school).then().body("items.name", contains("Шахматы"));
        school.olga.get("/api/organisations/{o}/groups", school.school).then().body("items.name", hasItems("Шахматы", "МО математиков"));
    }

    @Test
    void class_is_closed_when_it_is_empty_and_takes_nobody_in_again() {
        school.alla.delete("/api/classes/{c}", school.class7B).then().statusCode(409).body("reason", equalTo("school-class-not-empty"));
        school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7A.toString()), school.ivanRow).then().statusCode(200);
        school.olga.delete("/api/classes/{c}", school.class7B).then().statusCode(403);
        school.yura.delete("/api/classes/{c}", school.class7B).then().statusCode(404);
        school.alla.delete("/api/classes/{c}", school.class7B).then().statusCode(204);
        school.alla.get("/api/organisations/{o}/classes", school.school).then().body("items.title", contains("7А"));
        school.alla.get("/api/classes/{c}", school.class7B).then().statusCode(404);
        school.alla.delete("/api/classes/{c}", school.class7B).then().statusCode(404);
        school.alla.get("/api/members/{m}", school.olgaRow).then().body("positions.subject.name", contains("Математика")).body("positions.class.title", contains("7А")).body("history.findAll { it.position == 'class-teacher' }.until", hasSize(1));
        school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7B.toString()), school.ivanRow).then().statusCode(422).body("reason", equalTo("school-not-in-organisation"));
        school.alla.put("/api/organisations/{o}/classes/{c}", Map.of("grade", 7, "letter", "Б"), school.school, school.class7B).then().statusCode(409).body("reason", equalTo("school-id-taken"));
        school.alla.put("/api/organisations/{o}/classes/{c}", Map.of("grade", 7, "letter", "Б"), school.school, ClassId.random()).then().statusCode(200);
        school.alla.get("/api/organisations/{o}/audit", school.school).then().body("items.act", hasItems("school.class.closed"));
    }

    @Test
    void subject_ends_when_nobody_teaches_it() {
        school.alla.delete("/api/organisations/{o}/subjects/{s}", school.school, school.mathematics).then().statusCode(409).body("reason", equalTo("school-subject-taught"));
        school.olga.delete("/api/organisations/{o}/subjects/{s}", school.school, school.russian).then().statusCode(403);
        school.yura.delete("/api/organisations/{o}/subjects/{s}", school.school, school.russian).then().statusCode(404);
        school.alla.delete("/api/organisations/{o}/subjects/{s}", school.school, school.russian).then().statusCode(204);
        school.alla.get("/api/organisations/{o}/subjects", school.school).then().body("items.name", contains("Математика"));
        school.alla.delete("/api/organisations/{o}/subjects/{s}", school.school, school.russian).then().statusCode(404);
    }

    @Test
    void group_ends_for_whoever_may_write_it_and_stays_in_the_history() {
        var circle = GroupId.random();
        school.alla.put("/api/organisations/{o}/groups/{g}", Map.of("kind", "circle", "name", "Шахматы", "members", List.of(school.ivanRow.toString()), "leader", school.olgaRow.toString()), school.school, circle)
            .then().statusCode(200);
        school.ivan.delete("/api/organisations/{o}/groups/{g}", school.school, circle).then().statusCode(403);
        school.ivan.delete("/api/organisations/{o}/groups/{g}", school.school, GroupId.random()).then().statusCode(404);
        school.yura.delete("/api/organisations/{o}/groups/{g}", school.school, circle).then().statusCode(404);
        school.olga.delete("/api/organisations/{o}/groups/{g}", school.school, circle).then().statusCode(204);
        school.olga.get("/api/organisations/{o}/groups", school.school).then().body("items", empty());
        school.alla.get("/api/members/{m}", school.ivanRow).then().body("history.find { it.kind == 'group' }.group.name", equalTo("Шахматы"))
            .body("history.find { it.kind == 'group' }.until", org.hamcrest.Matchers.notNullValue());
    }
}
