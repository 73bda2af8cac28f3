package org.peremena.school.office;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

@QuarkusTest
class OrganisationTest {
    private final ModelSchool school = new ModelSchool();

    @Inject
    Rosters rosters;

    @Test
    void memberships_tell_what_a_person_is_and_may() {
        school.alla.get("/api/memberships").then().statusCode(200).body("items[0].organisation.shortName", equalTo("Школа № 12")).body("items[0].roles", contains("admin", "teacher"))
            .body("items[0].positions.kind", contains("deputy")).body("items[0].positions.area", contains("УР")).body("items[0].can", hasItem("edit-people"));
        school.pyotr.get("/api/memberships").then().body("items[0].children.name.short", contains("Кузнецов Иван")).body("items[0].classes.title", contains("7Б")).body("items[0].can", empty());
        school.ivan.get("/api/memberships").then().body("items[0].classes.title", contains("7Б"));
    }

    @Test
    void personal_profile_is_in_no_school() {
        school.alla.privately().get("/api/memberships").then().statusCode(200).body("items", empty());
        school.alla.privately().get("/api/organisations/{o}", school.school).then().statusCode(404);
        school.alla.get("/api/organisations/{o}", school.school).then().statusCode(200);
    }

    @Test
    void settings_are_the_administrators() {
        var change = Map.of("shortName", "Лицей № 12", "timeZone", "Asia/Omsk", "settings", Map.of("pupilGroups", true));
        school.olga.patch("/api/organisations/{o}", change, school.school).then().statusCode(403);
        school.yura.patch("/api/organisations/{o}", change, school.school).then().statusCode(404);
        school.alla.patch("/api/organisations/{o}", change, school.school).then().statusCode(200).body("shortName", equalTo("Лицей № 12")).body("timeZone", equalTo("Asia/Omsk"))
            .body("settings.pupilGroups", equalTo(true)).body("name", equalTo("Средняя школа № 12"));
        school.alla.patch("/api/organisations/{o}", Map.of("timeZone", "Mars/Base"), school.school).then().statusCode(422).body("errors.pointer", contains("/timeZone"))
            .body("errors.detail", contains("Такого часового пояса нет. Выберите пояс из списка."));
        for (var wrong : List.of("", "  ", "Школа\t12", "Школа\u0000")) school.alla.patch("/api/organisations/{o}", Map.of("name", wrong), school.school).then().statusCode(422).body("errors.pointer", contains("/name"));
        school.alla.patch("/api/organisations/{o}", Map.of("name", " Лицей № 12 "), school.school).then().statusCode(200).body("name", equalTo("Лицей № 12"));
    }

    @Test
    void log_of_acts_is_the_administrators() {
        school.alla.patch("/api/organisations/{o}", Map.of("shortName", "Лицей"), school.school).then().statusCode(200);
        school.alla.get("/api/organisations/{o}/audit", school.school).then().statusCode(200).body("items[0].act", equalTo("school.organisation.changed"))
            .body("items[0].actor.name.short", equalTo("Зайцева Алла"));
        school.olga.get("/api/organisations/{o}/audit", school.school).then().statusCode(403);
        school.yura.get("/api/organisations/{o}/audit", school.school).then().statusCode(404);
    }

    @Test
    void coordinator_sees_structure_and_counts_and_nobody() {
        var nina = coordinatorAbove();
        var above = nina.get("/api/memberships").then().body("items[0].roles", contains("coordinator")).extract().<String>path("items[0].organisation.id");
        nina.get("/api/organisations/{o}/organisations", above).then().statusCode(200).body("items.shortName", contains("Школа № 12")).body("items[0].totals.pupils.total", equalTo(1))
            .body("items[0].totals.classes", equalTo(2));
        nina.get("/api/organisations/{o}", school.school).then().statusCode(200).body("totals.teachers.joined", equalTo(2)).body("parent.id", equalTo(above));
        nina.get("/api/organisations/{o}/classes", school.school).then().statusCode(200).body("items.title", contains("7А", "7Б")).body("items[1].classTeacher", nullValue());
        nina.get("/api/organisations/{o}/people", school.school).then().statusCode(404);
        nina.get("/api/classes/{c}", school.class7B).then().statusCode(404);
        nina.get("/api/people/{p}", school.ivan.profile()).then().statusCode(404);
        nina.get("/api/organisations/{o}", school.otherSchool).then().statusCode(404);
    }

    @Test
    void coordinator_opens_a_school_whose_administrator_comes_in_by_a_link() {
        var nina = coordinatorAbove();
        var above = nina.get("/api/memberships").then().extract().<String>path("items[0].organisation.id");
        var fresh = OrganisationId.random();
        var wish = Map.of("name", "Средняя школа № 40", "shortName", "Школа № 40", "administrator", Map.of("family", "Белова", "given", "Вера"));
        school.alla.put("/api/organisations/{o}/organisations/{s}", wish, school.school, fresh).then().statusCode(403);
        school.yura.put("/api/organisations/{o}/organisations/{s}", wish, above, fresh).then().statusCode(404);
        for (var again = 0; again < 2; again++) nina.put("/api/organisations/{o}/organisations/{s}", wish, above, fresh).then().statusCode(200).body("shortName", equalTo("Школа № 40"));
        nina.get("/api/organisations/{o}/organisations", above).then().body("items.find { it.id == '" + fresh + "' }.waiting", equalTo(true));
        nina.get("/api/organisations/{o}/people", fresh).then().statusCode(404);
        var link = nina.post("/api/organisations/{s}/administrator-link", Map.of(), fresh).then().statusCode(200).body("role", equalTo("admin")).body("member.name.family", equalTo("Белова")).extract().<String>path("token");
        nina.post("/api/organisations/{s}/administrator-link", Map.of(), fresh).then().statusCode(200).body("token", equalTo(link));
        school.yura.post("/api/organisations/{s}/administrator-link", Map.of(), fresh).then().statusCode(404);

        var vera = People.person("Белова", "Вера", "Ивановна");
        vera.post("/api/join/{t}", Map.of(), link).then().statusCode(200).body("roles", contains("admin")).body("organisation.shortName", equalTo("Школа № 40"));
        vera.get("/api/organisations/{o}/audit", fresh).then().body("items.act", org.hamcrest.Matchers.hasItems("school.organisation.founded", "school.invitation.made"));
        nina.post("/api/organisations/{s}/administrator-link", Map.of(), fresh).then().statusCode(409).body("reason", equalTo("school-already-begun"));
        nina.get("/api/organisations/{o}/organisations", above).then().body("items.find { it.id == '" + fresh + "' }.waiting", nullValue());
    }

    @Test
    void school_of_somebody_else_is_not_taken_over() {
        var nina = coordinatorAbove();
        var above = nina.get("/api/memberships").then().extract().<String>path("items[0].organisation.id");
        var wish = Map.of("name", "Моя", "shortName", "Моя", "administrator", Map.of("family", "Громова", "given", "Нина", "phone", nina.phone()));
        nina.put("/api/organisations/{o}/organisations/{s}", wish, above, school.otherSchool).then().statusCode(409).body("reason", equalTo("school-id-taken"));
        nina.put("/api/organisations/{o}/organisations/{s}", wish, above, school.school).then().statusCode(200).body("shortName", equalTo("Школа № 12"));
        nina.get("/api/organisations/{o}/people", school.school).then().statusCode(404);
        nina.post("/api/organisations/{s}/administrator-link", Map.of(), school.school).then().statusCode(409);
        nina.put("/api/organisations/{o}/organisations/{s}", Map.of("name", "Ш", "shortName", "Ш", "administrator", Map.of("family", "Б", "given", "В", "phone", "12")), above, OrganisationId.random()).then()
            .statusCode(422).body("errors.pointer", contains("/administrator/phone"));
    }

    private Person coordinatorAbove() {
        var municipality = OrganisationId.random();
        var nina = People.person("Громова", "Нина", "Павловна");
        var member = MemberId.random();
        rosters.found(new Rosters.Founding(municipality, OrganisationKind.MUNICIPALITY, "Город Заречный", "Заречный", ZoneId.of("Europe/Moscow"), null));
        rosters.found(new Rosters.Founding(school.school, OrganisationKind.SCHOOL, "Средняя школа № 12", "Школа № 12", ZoneId.of("Europe/Moscow"), municipality));
        rosters.write(municipality, Roster.ofPeople(List.of(Roster.Person.of(member, nina.name(), nina.phone(), null, null, Set.of(Role.COORDINATOR), Set.of(), null))), Instant.now());
        return nina;
    }
}
