package org.peremena.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.shared.ProfileId;

@QuarkusTest
class SessionTest {
    private final Person olga = People.person("Соколова", "Ольга", "Викторовна");
    private final Person yura = People.person("Чужов", "Юрий", "Олегович");

    @Test
    void shows_the_devices_of_the_account_and_which_is_this_one() {
        olga.onAnotherDevice();
        olga.get("/api/sessions").then().statusCode(200).body("items", hasSize(2)).body("items.current", hasItem(true)).body("items[0].device", equalTo("Chrome, Windows"));
    }

    @Test
    void revoked_session_is_signed_out_at_once_and_the_others_stay() {
        var phone = olga.onAnotherDevice();
        String id = phone.get("/api/sessions").path("items.find { it.current }.id");
        phone.get("/api/sessions").then().statusCode(200);
        olga.delete("/api/sessions/{id}", id).then().statusCode(204);
        phone.get("/api/sessions").then().statusCode(401).contentType("application/problem+json").body("reason", equalTo("identity-signed-out"));
        olga.get("/api/sessions").then().statusCode(200).body("items", hasSize(1));
    }

    @Test
    void all_other_sessions_end_together() {
        var phone = olga.onAnotherDevice();
        var tablet = olga.onAnotherDevice();
        phone.get("/api/sessions").then().statusCode(200);
        olga.delete("/api/sessions").then().statusCode(204);
        phone.get("/api/sessions").then().statusCode(401);
        tablet.get("/api/sessions").then().statusCode(401);
        olga.get("/api/sessions").then().statusCode(200);
    }

    @Test
    void signing_out_takes_the_cookie_away() {
        var answer = olga.delete("/api/sessions/current").then().statusCode(204).extract();
        assertThat(answer.header("Set-Cookie")).startsWith(olga.cookie().substring(0, 11) + "=;").contains("Max-Age=0", "Path=/api");
        olga.get("/api/sessions").then().statusCode(401);
    }

    @Test
    void somebody_elses_session_is_answered_like_one_that_is_not_there() {
        String id = olga.get("/api/sessions").path("items[0].id");
        yura.delete("/api/sessions/{id}", id).then().statusCode(404).body("reason", equalTo("shared-not-found"));
        yura.delete("/api/sessions/{id}", ProfileId.random()).then().statusCode(404).body("reason", equalTo("shared-not-found"));
        olga.get("/api/sessions").then().statusCode(200);
    }

    @Test
    void profile_of_another_account_needs_that_accounts_cookie() {
        yura.as(olga.profile()).get("/api/sessions").then().statusCode(401);
        yura.as(yura.profile()).get("/api/sessions").then().statusCode(200);
    }

    @Test
    void two_accounts_on_one_device_act_each_for_itself() {
        var both = olga.cookie() + "; other=1; " + yura.cookie();
        var asOlga = Person.browser().header("Cookie", both).header("Peremena-Profile", olga.profile().toString());
        asOlga.get("/api/sessions").then().statusCode(200).body("items", hasSize(1));
        Person.browser().header("Cookie", both).header("Peremena-Profile", yura.personal().toString()).get("/api/sessions").then().statusCode(200);
        Person.browser().header("Cookie", both).get("/api/accounts").then().statusCode(200).body("accounts", hasSize(2))
            .body("accounts.profiles.flatten().id", hasItem(olga.profile().toString())).body("accounts.profiles.flatten().id", hasItem(yura.profile().toString()));
    }

    @Test
    void session_of_an_account_is_kept_when_it_signs_in_again_on_the_device() {
        Person.browser().header("Cookie", olga.cookie()).get("/api/accounts").then().body("accounts", hasSize(1));
        Person.browser().get("/api/accounts").then().statusCode(200).body("accounts", hasSize(0));
    }

    @Test
    void rubbish_in_headers_is_signed_out_and_never_an_error() {
        olga.get("/api/sessions").then().statusCode(200);
        for (var profile : new String[] {"", "x", "null", "00000000-0000-0000-0000-00000000000g", olga.profile() + "0"}) {
            Person.browser().header("Cookie", olga.cookie()).header("Peremena-Profile", profile).get("/api/sessions").then().statusCode(401);
        }
        Person.browser().header("Cookie", olga.cookie()).get("/api/sessions").then().statusCode(401);
        for (var cookie : new String[] {"pm_", "pm_12345678=", "pm_12345678=short", ";;;=", "pm_12345678=" + "x".repeat(43), "pm_12345678=" + "x".repeat(5000)}) {
            Person.browser().header("Cookie", cookie).header("Peremena-Profile", olga.profile().toString()).get("/api/sessions").then().statusCode(401);
        }
    }

    @Test
    void personal_profile_names_itself_and_the_learning_one_is_named_by_the_school() {
        olga.privately().put("/api/profile/name", Map.of("family", " Соколова-Мик. ", "given", "Оля")).then().statusCode(204);
        Person.browser().header("Cookie", olga.cookie()).get("/api/accounts").then()
            .body("accounts[0].profiles.find { it.kind == 'personal' }.name.full", equalTo("Соколова-Мик. Оля"));
        olga.put("/api/profile/name", Map.of("family", "Другая", "given", "Оля")).then().statusCode(403).body("reason", equalTo("identity-name-from-school"));
        Person.browser().header("Cookie", olga.cookie()).get("/api/accounts").then()
            .body("accounts[0].profiles.find { it.kind == 'learning' }.name.full", equalTo("Соколова Ольга Викторовна"));
    }

    @Test
    void name_that_is_no_name_is_refused_with_every_wrong_field() {
        olga.privately().put("/api/profile/name", Map.of("family", "<b>x</b>", "given", "123")).then().statusCode(422)
            .body("reason", equalTo("identity-name-invalid")).body("errors.pointer", equalTo(java.util.List.of("/family", "/given")));
    }
}
