package org.peremena.school.claim;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.SmsInbox;
import org.peremena.shared.MemberId;

@QuarkusTest
class ClaimTest {
    private final ModelSchool school = new ModelSchool();
    private final MemberId row = MemberId.random();
    private final String phone = People.freshPhone();

    @Inject
    SmsInbox inbox;

    @Test
    void who_proves_the_phone_of_a_waiting_row_is_inside_under_the_schools_name() {
        write();
        var cookie = signIn();
        vera(cookie).get("/api/memberships").then().statusCode(200).body("items[0].member", equalTo(row.toString())).body("items[0].name.full", equalTo("Белова Вера Ильинична"));
        vera(cookie).get("/api/organisations/{o}/classes", school.school.toString()).then().statusCode(200);
        school.alla.get("/api/organisations/{o}/audit", school.school).then().body("items[0].act", equalTo("school.member.claimed"));
    }

    @Test
    void another_phone_and_a_row_whose_person_has_left_lead_nowhere() {
        write();
        school.alla.post("/api/members/{m}/expel", Map.of(), row).then().statusCode(200);
        vera(signIn()).get("/api/memberships").then().body("items", empty());
    }

    @Test
    void row_that_comes_after_the_sign_in_is_claimed_when_it_is_written() {
        var cookie = signIn();
        vera(cookie).get("/api/memberships").then().body("items", empty());
        write();
        vera(cookie).get("/api/memberships").then().body("items.roles", contains(List.of("teacher")));
    }

    private void write() {
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Белова", "given", "Вера", "patronymic", "Ильинична", "phone", phone, "roles", List.of("teacher")), school.school, row)
            .then().statusCode(200);
    }

    private ExtractableResponse<Response> signIn() {
        String challenge = Person.browser().contentType("application/json").body(Map.of("phone", phone)).post("/api/sign-in/codes").then().statusCode(202).extract().path("challenge");
        return Person.browser().contentType("application/json").body(Map.of("challenge", challenge, "code", inbox.code(phone), "remember", false)).post("/api/sign-in").then().statusCode(200).extract();
    }

    private static RequestSpecification vera(ExtractableResponse<Response> signedIn) {
        String profile = signedIn.path("profiles.find { it.kind == 'learning' }.id");
        return Person.browser().header("Cookie", People.pair(signedIn.header("Set-Cookie"))).header("Peremena-Profile", profile);
    }
}
