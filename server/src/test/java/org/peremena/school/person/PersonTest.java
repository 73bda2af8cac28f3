package org.peremena.school.person;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.Person;
import org.peremena.school.Role;
import org.peremena.shared.MemberId;

@QuarkusTest
class PersonTest {
    private final ModelSchool school = new ModelSchool();

    @Test
    void administrator_reads_everything_of_a_teacher() {
        read(school.alla, school.olgaRow).body("member", equalTo(school.olgaRow.toString())).body("name.full", equalTo("Соколова Ольга Викторовна")).body("phone", equalTo(school.olga.phone()))
            .body("organisation.shortName", equalTo("Школа № 12")).body("positions.kind", containsInAnyOrder("class-teacher", "subject-teacher", "subject-teacher"))
            .body("positions.since", everyItem(equalTo("2025-09-01T05:00:00Z")))
            .body("capacities.position", contains("class-teacher", "subject-teacher")).body("capacities.classes", contains(List.of("7Б"), null)).body("capacities.subjects", contains(null, List.of("Математика")))
            .body("joinedAt", notNullValue()).body("history.kind", hasItems("role", "position")).body("can", hasItems("edit", "expel"));
    }

    @Test
    void changed_position_keeps_the_old_one_in_the_history() {
        put(Map.of("positions", List.of(Map.of("kind", "deputy", "area", "УВР")))).statusCode(200).body("capacities", contains(Map.of("role", "teacher", "position", "deputy", "area", "УВР")));
        read(school.alla, school.olgaRow).body("positions.kind", contains("deputy")).body("positions.area", contains("УВР"))
            .body("history.find { it.position == 'deputy' }.area", equalTo("УВР"))
            .body("history.findAll { it.position == 'deputy' }.until", contains((Object) null))
            .body("history.find { it.position == 'class-teacher' }.until", notNullValue()).body("history.find { it.position == 'class-teacher' }.since", equalTo("2025-09-01T05:00:00Z"));
        school.alla.get("/api/organisations/{o}/audit", school.school).then().body("items[0].act", equalTo("school.member.corrected")).body("items[0].detail.changed", contains("positions"));
    }

    @Test
    void transferred_pupil_shows_both_classes_with_their_times() {
        school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7A.toString()), school.ivanRow).then().statusCode(200);
        read(school.alla, school.ivanRow).body("class.title", equalTo("7А")).body("history.findAll { it.kind == 'class' }.class.title", contains("7А", "7Б"))
            .body("history.findAll { it.kind == 'class' }[1].until", notNullValue()).body("parents.name.short", contains("Кузнецов Пётр")).body("parents.kind", contains("father"));
    }

    @Test
    void class_teacher_reads_pupils_and_parents_of_the_class_without_their_phones() {
        born(school.ivanRow, "Кузнецов", "Иван", "Петрович", "2012-03-04");
        read(school.olga, school.ivanRow).body("bornOn", equalTo("2012-03-04")).body("parents.member", contains(school.pyotrRow.toString())).body("history.kind", not(hasItem("parent")))
            .body("$", not(hasKey("phone"))).body("$", not(hasKey("doubles"))).body("can", not(hasItem("edit")));
        var elsewhere = school.waitingPupil(school.class7A, "Кузнецова", "Лада");
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), elsewhere, school.pyotrRow).then().statusCode(204);
        read(school.olga, school.pyotrRow).body("children.member", contains(school.ivanRow.toString())).body("$", not(hasKey("phone")));
        read(school.alla, school.pyotrRow).body("children.member", containsInAnyOrder(school.ivanRow.toString(), elsewhere.toString()));
    }

    @Test
    void others_read_what_a_list_of_people_says() {
        born(school.ivanRow, "Кузнецов", "Иван", "Петрович", "2012-03-04");
        var inna = school.inside("Лебедева", "Инна", Set.of(Role.TEACHER), Set.of(), null);
        for (var viewer : List.of(inna, school.pyotr, school.ivan)) read(viewer, school.olgaRow).body("positions.kind", hasItem("class-teacher")).body("$", not(hasKey("history"))).body("$", not(hasKey("phone")));
        read(inna, school.ivanRow).body("class.title", equalTo("7Б")).body("$", not(hasKey("bornOn"))).body("$", not(hasKey("parents")));
        read(school.pyotr, school.ivanRow).body("bornOn", equalTo("2012-03-04")).body("parents.member", contains(school.pyotrRow.toString()));
        read(school.ivan, school.ivanRow).body("bornOn", equalTo("2012-03-04"));
    }

    @Test
    void not_yours_answers_like_not_there() {
        var lada = school.waitingPupil(school.class7A, "Орлова", "Лада");
        var there = school.ivan.get("/api/members/{m}", lada).then().statusCode(404).extract().body().jsonPath().getMap("");
        var nowhere = school.ivan.get("/api/members/{m}", MemberId.random()).then().statusCode(404).extract().body().jsonPath().getMap("");
        org.assertj.core.api.Assertions.assertThat(without(there)).isEqualTo(without(nowhere));
        school.yura.get("/api/members/{m}", school.olgaRow).then().statusCode(404);
        school.alla.privately().get("/api/members/{m}", school.olgaRow).then().statusCode(404);
        read(school.olga, lada).body("class.title", equalTo("7А"));
    }

    private static Map<Object, Object> without(Map<Object, Object> problem) {
        var said = new HashMap<>(problem);
        said.remove("instance");
        return said;
    }

    @Test
    void expelled_person_is_the_administrations_to_read() {
        school.alla.post("/api/members/{m}/expel", Map.of(), school.ivanRow).then().statusCode(200);
        read(school.alla, school.ivanRow).body("expelled", equalTo(true)).body("can", contains("restore")).body("history.findAll { it.kind != 'parent' }.until", everyItem(notNullValue()));
        school.olga.get("/api/members/{m}", school.ivanRow).then().statusCode(404);
    }

    @Test
    void same_name_and_birth_date_are_hinted_to_the_administrator() {
        born(school.ivanRow, "Кузнецов", "Иван", "Петрович", "2012-03-04");
        read(school.alla, school.ivanRow).body("doubles", empty());
        var twin = school.waitingPupil(school.class7A, "КУЗНЕЦОВ", "Иван");
        read(school.alla, school.ivanRow).body("doubles", empty());
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "КУЗНЕЦОВ", "given", "Иван", "roles", List.of("pupil"), "class", school.class7A.toString(), "bornOn", "2012-03-04"),
            school.school, twin).then().statusCode(200);
        read(school.alla, school.ivanRow).body("doubles.member", contains(twin.toString())).body("doubles.capacity", contains(Map.of("role", "pupil", "classes", List.of("7А"))));
    }

    @Test
    void list_is_narrowed_to_those_who_have_not_come_in() {
        var lada = school.waitingPupil(school.class7B, "Орлова", "Лада");
        school.olga.asks().queryParam("joined", false).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).body("items.member", contains(lada.toString()));
        school.olga.asks().queryParam("joined", true).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).body("items", hasSize(4));
    }

    @Test
    void personal_invitations_of_one_person_are_listed_for_who_may_invite_them() {
        var lada = school.waitingPupil(school.class7B, "Орлова", "Лада");
        school.olga.put("/api/organisations/{o}/invitations/{i}", Map.of("role", "pupil", "member", lada.toString(), "days", 14, "uses", 1), school.school, org.peremena.shared.Id.next()).then().statusCode(200);
        for (var viewer : List.of(school.alla, school.olga)) viewer.asks().queryParam("member", lada.toString()).get("/api/organisations/{o}/invitations", school.school.toString()).then().statusCode(200)
            .body("items.member.id", contains(lada.toString()));
        school.alla.asks().queryParam("member", school.ivanRow.toString()).get("/api/organisations/{o}/invitations", school.school.toString()).then().body("items", empty());
        school.pyotr.asks().queryParam("member", lada.toString()).get("/api/organisations/{o}/invitations", school.school.toString()).then().statusCode(403);
    }

    private ValidatableResponse read(Person viewer, MemberId member) {
        return viewer.get("/api/members/{m}", member).then().statusCode(200);
    }

    private ValidatableResponse put(Map<String, Object> part) {
        var body = new HashMap<String, Object>(Map.of("family", "Соколова", "given", "Ольга", "patronymic", "Викторовна", "phone", school.olga.phone(), "roles", List.of("teacher")));
        body.putAll(part);
        return school.alla.put("/api/organisations/{o}/members/{m}", body, school.school, school.olgaRow).then();
    }

    private void born(MemberId pupil, String family, String given, String patronymic, String day) {
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", family, "given", given, "patronymic", patronymic, "phone", school.ivan.phone(), "roles", List.of("pupil"),
            "class", school.class7B.toString(), "bornOn", day), school.school, pupil).then().statusCode(200);
    }
}
