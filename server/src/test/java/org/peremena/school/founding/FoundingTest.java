package org.peremena.school.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.SmsInbox;

@QuarkusTest
@TestProfile(FoundingTest.NamedSchool.class)
class FoundingTest {
    private static final String PHONE = "+79001234567";
    private static final String COORDINATOR = "+79001234569";

    @Inject FoundSchool found;
    @Inject SmsInbox inbox;

    public static class NamedSchool implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("peremena.school", "Школа № 5", "peremena.administrator", "8 (900) 123-45-67 Иванова Мария Петровна", "peremena.municipality", "Заречный", "peremena.time-zone", "Asia/Tomsk", "peremena.coordinator", COORDINATOR + " Орлов Глеб Ильич");
        }
    }

    @Test
    void administrator_signs_in_to_the_school_named_at_the_start_and_a_second_start_founds_nothing() {
        assertThat(found.found(FoundingRules.read(Map.of("school", "Школа № 6", "administrator", "+79001234568 Петрова Анна")).orElseThrow())).isFalse();

        var maria = signIn(PHONE);
        String school = maria.get("/api/memberships").then().statusCode(200).body("items.organisation.shortName", contains("Школа № 5")).body("items[0].roles", contains("admin"))
            .body("items[0].name.full", equalTo("Иванова Мария Петровна")).body("items[0].organisation.timeZone", equalTo("Asia/Tomsk")).body("items[0].can", hasItems("edit-people", "import"))
            .extract().path("items[0].organisation.id");
        maria.get("/api/organisations/" + school).then().statusCode(200).body("parent.name", equalTo("Заречный")).body("totals.classes", equalTo(0));
        maria.get("/api/organisations/" + school + "/audit").then().statusCode(200)
            .body("items.act", containsInAnyOrder("school.organisation.founded", "school.member.added", "school.member.claimed"));
    }

    @Test
    void coordinator_named_at_the_start_sees_the_schools_and_may_open_more() {
        signIn(COORDINATOR).get("/api/memberships").then().statusCode(200).body("items.organisation.shortName", contains("Заречный")).body("items[0].roles", containsInAnyOrder("admin", "coordinator"))
            .body("items[0].can", hasItems("see-below", "add-school", "edit-people"));
    }

    private RequestSpecification signIn(String phone) {
        String challenge = Person.browser().contentType("application/json").body(Map.of("phone", phone)).post("/api/sign-in/codes").then().extract().path("challenge");
        var answer = Person.browser().contentType("application/json").body(Map.of("challenge", challenge, "code", inbox.code(phone))).post("/api/sign-in").then().statusCode(200).extract();
        return Person.browser().header("Cookie", People.pair(answer.header("Set-Cookie"))).header("Peremena-Profile", (String) answer.path("profiles[0].id"));
    }
}
