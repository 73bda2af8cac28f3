package org.peremena.shared.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {
    private static final String CHAT = "/api/probe/0199e0a0-0000-7000-8000-000000000001";
    private static final String GOOD = """
        {"text":"Здравствуйте","name":{"family":"Соколова","given":"Марина"},"parts":[{"word":"раз"}],"grade":7}""";

    /** The server takes changes only from its own pages. */
    private static RequestSpecification page() {
        return given().header("Sec-Fetch-Site", "same-origin").contentType("application/json");
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String reason) {
        return response.statusCode(status).contentType("application/problem+json").body("status", equalTo(status), "reason", equalTo(reason), "type", equalTo("/problems/" + reason));
    }

    @Test
    void takes_what_is_right_and_leaves_out_what_is_absent() {
        page().body(GOOD).put(CHAT).then().statusCode(200).body("name.full", equalTo("Соколова Марина"), "$", not(hasKey("at")), "name", not(hasKey("patronymic")));
    }

    @Test
    void names_all_wrong_fields_at_once() {
        var body = """
            {"text":" ","name":{"family":"","given":"Марина"},"parts":[{"word":"раз"},{"word":"слишком"}],"grade":12}""";
        problem(page().body(body).put(CHAT).then(), 422, "shared-invalid").body("errors.pointer", containsInAnyOrder("/text", "/name/family", "/parts/1/word", "/grade"));
    }

    @Test
    void speaks_the_readers_language_and_russian_by_default() {
        var empty = GOOD.replace("Здравствуйте", "");
        problem(page().body(empty).put(CHAT).then(), 422, "shared-invalid").body("title", equalTo("Запрос заполнен неверно"), "errors.detail", contains("не должно быть пустым"));
        problem(page().header("Accept-Language", "en-GB,ru;q=0.5").body(empty).put(CHAT).then(), 422, "shared-invalid")
            .body("title", equalTo("The request is filled in wrongly"), "errors.detail", contains("must not be blank"));
    }

    @Test
    void refuses_what_is_not_json_or_not_of_this_shape() {
        problem(page().body("{\"text\":").put(CHAT).then(), 422, "shared-invalid").body("errors.pointer", contains(""));
        problem(page().body("[]").put(CHAT).then(), 422, "shared-invalid");
        problem(page().body("").put(CHAT).then(), 422, "shared-invalid");
        problem(page().body(GOOD.replace("7", "\"seven\"")).put(CHAT).then(), 422, "shared-invalid").body("errors.pointer", contains("/grade"));
        problem(page().body(GOOD.replace("\"grade\"", "\"at\":\"tomorrow\",\"grade\"")).put(CHAT).then(), 422, "shared-invalid").body("errors.pointer", contains("/at"));
        problem(page().body(GOOD.replace("\"grade\"", "\"colour\":1,\"grade\"")).put(CHAT).then(), 422, "shared-invalid").body("errors.pointer", contains("/colour"));
    }

    @Test
    void names_a_wrong_parameter() {
        given().get("/api/probe?limit=200").then().statusCode(200);
        problem(given().get("/api/probe?limit=201").then(), 422, "shared-invalid").body("errors.pointer", hasItem("/limit"));
    }

    @Test
    void an_id_that_is_none_is_not_there() {
        problem(page().body(GOOD).put("/api/probe/none").then(), 404, "shared-not-found");
    }

    @Test
    void unknown_paths_and_methods_are_problems_too() {
        problem(given().get("/api/nowhere").then(), 404, "shared-not-found");
        problem(given().get("/api").then(), 404, "shared-not-found");
        problem(page().delete(CHAT).then(), 405, "shared-method-not-allowed");
        problem(page().contentType("text/csv").body("a;b").put(CHAT).then(), 415, "shared-unsupported-type");
    }

    @Test
    void tells_how_long_to_wait() {
        problem(given().get("/api/probe/wait").then(), 429, "shared-too-many").header("Retry-After", "7").body("retryAfter", equalTo(7), "detail", equalTo("Подождите 7 с и повторите."));
    }

    @Test
    void logs_an_accident_under_a_code_and_tells_nothing_else() {
        problem(given().get("/api/probe/break").then(), 500, "shared-unexpected").body("code", matchesPattern("[0-9a-f]{8}"), "detail", not(equalTo("as asked")));
    }

    @Test
    void refuses_a_body_over_the_limit_that_says_its_length() {
        problem(page().body(new byte[33 << 20]).put(CHAT).then(), 413, "shared-too-large");
    }

    @Test
    void refuses_a_body_over_the_limit_that_hides_its_length() throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + CHAT)).header("Sec-Fetch-Site", "same-origin").header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(" ".repeat(33 << 20).getBytes()))).build();
        try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("shared-too-large");
        }
    }
}
