package org.peremena.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class WebClientTest {
    @ParameterizedTest
    @ValueSource(strings = {"/probe.txt", "/api/nowhere", "/problems/shared-not-found", "/assets/none.js"})
    void every_answer_keeps_strangers_out(String path) {
        given().get(path).then()
            .header("Content-Security-Policy", containsString("default-src 'none'")).header("Content-Security-Policy", not(containsString("unsafe")))
            .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "same-origin").header("Cross-Origin-Opener-Policy", "same-origin")
            .header("Permissions-Policy", containsString("geolocation=()"));
    }

    @Test
    void tells_browsers_to_stay_with_https_only_where_there_is_https() {
        given().get("/probe.txt").then().header("Strict-Transport-Security", nullValue());
        given().header("X-Forwarded-Proto", "https").get("/probe.txt").then().header("Strict-Transport-Security", containsString("max-age"));
    }

    @Test
    void files_with_a_fingerprint_are_kept_and_all_others_asked_for_anew() {
        given().get("/assets/probe-1a2b3c.js").then().statusCode(200).header("Cache-Control", containsString("immutable"));
        given().get("/probe.txt").then().statusCode(200).header("Cache-Control", "no-cache").header("Last-Modified", nullValue());
    }

    /** The tests' page is the client's where the client has been built. */
    @Test
    void every_screen_of_the_client_is_the_one_page() {
        var page = given().get("/index.html").then().statusCode(200).contentType("text/html").extract().asString();
        assertThat(given().get("/chats/0199e0a0-0000-7000-8000-000000000001").then().statusCode(200).header("Cache-Control", "no-cache").extract().asString()).isEqualTo(page);
        assertThat(given().get("/join/a-token").then().statusCode(200).extract().asString()).isEqualTo(page);
    }

    @Test
    void a_file_that_is_gone_is_not_the_page() {
        given().get("/assets/gone-1a2b3c.js").then().statusCode(404).header("Cache-Control", "no-cache");
    }

    @Test
    void the_page_about_a_problem_can_be_read() {
        given().get("/problems/shared-not-found").then().statusCode(200).contentType("text/html").body(containsString("<h1>Not found (404)</h1>"));
        given().get("/problems/no-such-problem").then().statusCode(404);
    }
}
