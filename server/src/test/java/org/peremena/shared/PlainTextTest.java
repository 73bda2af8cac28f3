package org.peremena.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.cast.ModelSchool;

@QuarkusTest
class PlainTextTest {
    private final ModelSchool school = new ModelSchool();

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\n", "\u0000", "\u007f"})
    void control_character_in_a_name_is_refused_in_words(String control) {
        school.alla.put("/api/organisations/{o}/subjects/{s}", Map.of("name", "Физика" + control + "и"), school.school, SubjectId.random()).then().statusCode(422)
            .body("reason", equalTo("shared-invalid")).body("errors.pointer", contains("/name")).body("errors.detail", contains("Здесь есть недопустимые знаки, или ничего не написано."));
        school.alla.put("/api/organisations/{o}/subjects/{s}", Map.of("name", "Физика «и» 2-я"), school.school, SubjectId.random()).then().statusCode(200);
    }

    @Test
    void member_is_written_without_control_characters_only() {
        member("Орлова\u0000", "Анна\t", "У\nР", 422).body("errors.pointer", contains("/family", "/given", "/positions/0/area"));
        member("Орлова", "Анна", "УР", 200).body("name.short", equalTo("Орлова Анна"));
    }

    private io.restassured.response.ValidatableResponse member(String family, String given, String area, int status) {
        var wish = Map.of("family", family, "given", given, "roles", List.of("teacher"), "positions", List.of(Map.of("kind", "deputy", "area", area)));
        return school.alla.put("/api/organisations/{o}/members/{m}", wish, school.school, MemberId.random()).then().statusCode(status);
    }

    @Test
    void description_of_the_api_tells_the_pattern() {
        var description = JsonPath.from(RestAssured.given().get("/api/openapi?format=json").then().statusCode(200).extract().asString());
        for (var field : List.of("ClassWish.letter", "SubjectWish.name", "GroupWish.name", "MemberWish.family", "MemberWish.given", "MemberWish.patronymic",
            "SchoolWish.name", "SchoolWish.shortName", "First.family", "First.given", "First.patronymic", "PersonName.family", "Child.given")) {
            var schema = description.<Map<String, ?>>get("components.schemas." + field.replace(".", ".properties."));
            assertThat(schema.get("pattern")).as(field).isEqualTo(PlainText.REGEXP);
        }
    }
}
