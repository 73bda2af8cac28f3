package org.peremena.school.directory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.cast.ModelSchool;
import org.peremena.school.Role;
import org.peremena.shared.ProfileId;

@QuarkusTest
class DirectoryTest {
    private final ModelSchool school = new ModelSchool();

    @ParameterizedTest
    @ValueSource(strings = {"кузнецов пётр алекс", "ПЕТР АЛЕКСЕЕВИЧ", "алексеевич петр", "  Кузнецов   Але ", "алексе"})
    void name_is_found_whatever_the_case_the_letter_yo_and_the_order_of_words(String query) {
        school.olga.asks().queryParam("query", query).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).body("items.name.short", contains("Кузнецов Пётр"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "узнецов", "сидоров", "\\"})
    void what_begins_no_name_finds_nobody(String query) {
        school.olga.asks().queryParam("query", query).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).body("items", empty());
    }

    @Test
    void role_that_does_not_exist_is_refused_in_words() {
        for (var role : List.of("teacher", "headmaster")) {
            var found = school.olga.asks().queryParam("role", role).get("/api/organisations/{o}/people", school.school.toString()).then();
            if (role.equals("teacher")) found.statusCode(200).body("items.member", hasItem(school.olgaRow.toString()));
            else found.statusCode(422).body("reason", equalTo("school-role-invalid")).body("errors.detail", contains("Роль здесь не подходит."));
        }
    }

    @Test
    void adults_are_found_behind_however_many_pupils_of_their_name() {
        kuznetsovs(school.olga, false).body("items.member", contains(school.ivanRow.toString())).body("next", equalTo(school.ivanRow.toString()));
        for (var viewer : List.of(school.alla, school.olga, school.ivan)) kuznetsovs(viewer, true).body("items.member", contains(school.pyotrRow.toString())).body("next", nullValue());
        school.olga.asks().queryParam("adults", true).get("/api/organisations/{o}/people", school.school.toString()).then().body("items.name.family", contains("Зайцева", "Кузнецов", "Соколова"));
        school.olga.asks().queryParam("adults", true).queryParam("role", "pupil").get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).body("items", empty());
        school.yura.asks().queryParam("adults", true).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(404);
    }

    private io.restassured.response.ValidatableResponse kuznetsovs(org.peremena.cast.Person viewer, boolean adults) {
        return viewer.asks().queryParam("query", "кузнецов").queryParam("adults", adults).queryParam("limit", 1).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200);
    }

    @Test
    void second_half_of_a_double_name_is_found() {
        school.waitingPupil(school.class7B, "Римский-Корсаков", "Фёдор");
        school.olga.asks().queryParam("query", "корсаков федор").get("/api/organisations/{o}/people", school.school.toString()).then().body("items.name.family", contains("Римский-Корсаков"));
    }

    @Test
    void alphabet_has_yo_after_ye_and_pages_join_without_gap() {
        for (var family : List.of("Ёлкина", "Елисеева", "Жукова", "Абрамова")) school.waitingPupil(school.class7A, family, "Анна");
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            var ask = school.olga.asks().queryParam("class", school.class7A.toString()).queryParam("role", "pupil").queryParam("limit", 2);
            var page = (cursor == null ? ask : ask.queryParam("cursor", cursor)).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(200).extract();
            seen.addAll(page.path("items.name.family"));
            cursor = page.path("next");
        } while (cursor != null);
        Assertions.assertThat(seen).containsExactly("Абрамова", "Елисеева", "Ёлкина", "Жукова");
    }

    @Test
    void who_sees_whom() {
        var anna = school.inside("Орлова", "Анна", Set.of(Role.PUPIL), Set.of(), school.class7A);
        people(school.alla).body("items", hasSize(5));
        people(school.olga).body("items", hasSize(5));
        people(school.pyotr).body("items.name.family", containsInAnyOrder("Зайцева", "Кузнецов", "Кузнецов", "Соколова"));
        people(school.ivan).body("items.name.family", containsInAnyOrder("Зайцева", "Кузнецов", "Кузнецов", "Соколова"));
        people(anna).body("items.name.family", containsInAnyOrder("Зайцева", "Орлова", "Соколова"));
        school.yura.get("/api/organisations/{o}/people", school.school).then().statusCode(404);
        anna.get("/api/people/{p}", school.ivan.profile()).then().statusCode(404);
        school.pyotr.get("/api/people/{p}", school.ivan.profile()).then().statusCode(200);
    }

    private io.restassured.response.ValidatableResponse people(org.peremena.cast.Person viewer) {
        return viewer.get("/api/organisations/{o}/people", school.school).then().statusCode(200);
    }

    @Test
    void card_tells_what_the_two_share_and_whether_one_may_write() {
        school.ivan.get("/api/people/{p}", school.olga.profile()).then().statusCode(200).body("name.full", equalTo("Соколова Ольга Викторовна")).body("role", equalTo("teacher"))
            .body("capacity.position", equalTo("class-teacher")).body("memberships.capacity.classes", equalTo(List.of(List.of("7Б")))).body("memberships.organisation.shortName", contains("Школа № 12")).body("can", contains("write")).body("phone", nullValue());
        school.olga.get("/api/people/{p}", school.olga.profile()).then().statusCode(200).body("can", empty());
        school.yura.get("/api/people/{p}", school.olga.profile()).then().statusCode(404);
        school.olga.get("/api/people/{p}", ProfileId.random()).then().statusCode(404);
    }

    @Test
    void names_are_told_of_those_who_are_known() {
        var ids = school.ivan.profile() + "," + school.yura.profile() + "," + ProfileId.random();
        school.olga.asks().queryParam("ids", ids).get("/api/people").then().statusCode(200).body("items.profile", contains(school.ivan.profile().toString()));
        school.yura.asks().queryParam("ids", ids).get("/api/people").then().statusCode(200).body("items.profile", contains(school.yura.profile().toString()));
        school.olga.asks().queryParam("ids", "nonsense").get("/api/people").then().statusCode(422);
    }

    @Test
    void expelled_people_are_the_administrations_matter() {
        school.alla.post("/api/members/{m}/expel", Map.of(), school.ivanRow).then().statusCode(200);
        people(school.alla).body("items.name.short", not(contains("Кузнецов Иван")));
        school.alla.asks().queryParam("expelled", true).queryParam("query", "иван").get("/api/organisations/{o}/people", school.school.toString()).then()
            .body("items.member", contains(school.ivanRow.toString())).body("items[0].can", contains("restore"));
        school.olga.asks().queryParam("expelled", true).get("/api/organisations/{o}/people", school.school.toString()).then().statusCode(403);
    }
}
