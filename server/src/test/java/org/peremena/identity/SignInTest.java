package org.peremena.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.PeopleByPhone;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.SmsInbox;
import org.peremena.cast.TestClock;

@QuarkusTest
class SignInTest {
    @Inject TestClock clock;
    @Inject SmsInbox inbox;
    private final String phone = People.freshPhone();

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
        inbox.works();
    }

    @Test
    void code_from_the_sms_opens_an_account_with_two_profiles() {
        var challenge = challenge(phone);
        var answer = signIn(challenge, inbox.code(phone)).statusCode(200).body("profiles", hasSize(2)).body("profiles.kind", equalTo(java.util.List.of("learning", "personal")))
            .body("profiles[0].name", nullValue()).extract();
        var cookie = answer.header("Set-Cookie");
        assertThat(cookie).matches("pm_[0-9a-f]{8}=[A-Za-z0-9_-]{43}; Path=/api; HttpOnly; SameSite=Lax");
        assertThat((String) answer.path("session")).startsWith(cookie.substring(3, 11));
        Person.browser().header("Cookie", People.pair(cookie)).header("Peremena-Profile", (String) answer.path("profiles[0].id")).get("/api/sessions").then().statusCode(200);
    }

    @Test
    void remembered_session_outlives_the_browser_and_lasts_from_its_last_use() {
        var answer = post("/api/sign-in", Map.of("challenge", challenge(phone), "code", inbox.code(phone), "remember", true)).statusCode(200).extract();
        assertThat(answer.header("Set-Cookie")).contains("; Max-Age=");
        var asks = Person.browser().header("Cookie", People.pair(answer.header("Set-Cookie"))).header("Peremena-Profile", (String) answer.path("profiles[0].id"));
        clock.forward(Duration.ofDays(29));
        asks.get("/api/sessions").then().statusCode(200);
        clock.forward(Duration.ofDays(2));
        asks.get("/api/sessions").then().statusCode(401);
    }

    @Test
    void session_that_is_not_remembered_ends_after_a_working_day() {
        var answer = signIn(challenge(phone), inbox.code(phone)).statusCode(200).extract();
        var asks = Person.browser().header("Cookie", People.pair(answer.header("Set-Cookie"))).header("Peremena-Profile", (String) answer.path("profiles[0].id"));
        clock.forward(Duration.ofHours(11));
        asks.get("/api/sessions").then().statusCode(200);
        clock.forward(Duration.ofHours(2));
        asks.get("/api/sessions").then().statusCode(401);
    }

    @Test
    void secure_cookie_behind_https() {
        var cookie = Person.browser().header("X-Forwarded-Proto", "https").contentType("application/json")
            .body(Map.of("challenge", challenge(phone), "code", inbox.code(phone))).post("/api/sign-in").then().statusCode(200).extract().header("Set-Cookie");
        assertThat(cookie).endsWith("; Secure");
    }

    @Test
    void the_same_person_comes_back_to_the_same_account() {
        String first = signIn(challenge(phone), inbox.code(phone)).statusCode(200).extract().path("id");
        clock.forward(Duration.ofMinutes(2));
        String second = signIn(challenge("8" + phone.substring(2)), inbox.code(phone)).statusCode(200).extract().path("id");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void device_that_is_signed_in_keeps_its_session() {
        var first = signIn(challenge(phone), inbox.code(phone)).statusCode(200).extract();
        clock.forward(Duration.ofMinutes(2));
        Person.browser().header("Cookie", People.pair(first.header("Set-Cookie"))).contentType("application/json")
            .body(Map.of("challenge", challenge(phone), "code", inbox.code(phone))).post("/api/sign-in").then().statusCode(200).body("session", equalTo(first.path("session")));
    }

    @Test
    void wrong_code_leaves_four_tries_and_after_five_the_right_one_is_too_late() {
        var challenge = challenge(phone);
        for (int left = 4; left >= 0; left--) {
            signIn(challenge, wrong(inbox.code(phone))).statusCode(422).body("reason", equalTo("identity-code-wrong")).body("triesLeft", equalTo(left));
        }
        signIn(challenge, inbox.code(phone)).statusCode(410).body("reason", equalTo("identity-code-spent"));
    }

    @Test
    void right_code_is_good_after_four_wrong_ones() {
        var challenge = challenge(phone);
        for (int i = 0; i < 4; i++) signIn(challenge, wrong(inbox.code(phone))).statusCode(422);
        signIn(challenge, inbox.code(phone)).statusCode(200);
    }

    @Test
    void tries_made_at_once_are_all_counted() throws Exception {
        var challenge = challenge(phone);
        var wrong = wrong(inbox.code(phone));
        try (var threads = Executors.newFixedThreadPool(20)) {
            Callable<Integer> guess = () -> signIn(challenge, wrong).extract().statusCode();
            var answers = threads.invokeAll(java.util.Collections.nCopies(20, guess)).stream().map(SignInTest::get).toList();
            assertThat(answers).filteredOn(status -> status == 422).hasSize(5);
            assertThat(answers).filteredOn(status -> status == 410).hasSize(15);
        }
    }

    @Test
    void code_opens_one_session_even_when_sent_twice_at_once() throws Exception {
        var challenge = challenge(phone);
        var code = inbox.code(phone);
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<Integer> enter = () -> signIn(challenge, code).extract().statusCode();
            assertThat(threads.invokeAll(java.util.Collections.nCopies(4, enter)).stream().map(SignInTest::get)).containsExactlyInAnyOrder(200, 410, 410, 410);
        }
        signIn(challenge, code).statusCode(410).body("reason", equalTo("identity-code-spent"));
    }

    @Test
    void code_is_too_old_after_five_minutes() {
        var challenge = challenge(phone);
        clock.forward(Duration.ofMinutes(5).plusSeconds(1));
        signIn(challenge, inbox.code(phone)).statusCode(410).body("reason", equalTo("identity-code-expired"));
    }

    @Test
    void code_is_good_just_before_five_minutes() {
        var challenge = challenge(phone);
        clock.forward(Duration.ofMinutes(5).minusSeconds(5));
        signIn(challenge, inbox.code(phone)).statusCode(200);
    }

    @Test
    void unknown_challenge_is_answered_like_an_old_one() {
        signIn(UUID.randomUUID().toString(), "123456").statusCode(410).body("reason", equalTo("identity-code-expired"));
    }

    @Test
    void next_code_comes_after_a_minute_and_five_an_hour_at_most() {
        challenge(phone);
        var soon = post("/api/sign-in/codes", Map.of("phone", phone)).statusCode(429).body("reason", equalTo("identity-code-too-soon")).extract();
        assertThat(Integer.parseInt(soon.header("Retry-After"))).isBetween(50, 60);
        for (int i = 0; i < 4; i++) {
            clock.forward(Duration.ofSeconds(61));
            challenge(phone);
        }
        clock.forward(Duration.ofSeconds(61));
        var many = post("/api/sign-in/codes", Map.of("phone", phone)).statusCode(429).body("reason", equalTo("identity-codes-too-many")).extract();
        assertThat(Integer.parseInt(many.header("Retry-After"))).isBetween(3000, 3600);
        clock.forward(Duration.ofHours(1));
        challenge(phone);
    }

    @Test
    void known_and_unknown_numbers_get_the_same_answer() {
        var known = People.person("Соколова", "Ольга", "Викторовна");
        var answers = Stream.of(known.phone(), phone).map(number -> post("/api/sign-in/codes", Map.of("phone", number)).statusCode(202).extract().<Map<String, Object>>path("$")).toList();
        assertThat(answers.get(0).keySet()).isEqualTo(answers.get(1).keySet()).doesNotContain("code");
        assertThat(answers.get(0).get("digits")).isEqualTo(6);
    }

    @Test
    void phone_is_never_shown_whole() {
        var answer = post("/api/sign-in/codes", Map.of("phone", "8 (900) 123-45-" + "%02d".formatted(System.nanoTime() % 90 + 10))).statusCode(202).extract();
        assertThat((String) answer.path("phone")).matches("\\+7 900 ···-··-\\d\\d");
        assertThat(answer.asString()).doesNotContain("9001234", "123-45");
        var signedIn = signIn(challenge(phone), inbox.code(phone)).statusCode(200).extract().asString();
        assertThat(signedIn).doesNotContain(phone, phone.substring(2)).contains("···");
    }

    @Test
    void what_is_no_phone_number_is_refused() {
        for (var rubbish : new String[] {"abc", "12", "+7900", "8900123452100000", "+7 900 123-45-21 доб. 5"}) {
            post("/api/sign-in/codes", Map.of("phone", rubbish)).statusCode(422).body("reason", equalTo("identity-phone-invalid"));
        }
        post("/api/sign-in/codes", Map.of("phone", "9".repeat(50))).statusCode(422).body("errors[0].pointer", equalTo("/phone"));
    }

    @Test
    void sms_speaks_the_language_of_who_asked_for_the_code() {
        var spoken = Map.of("ru", "Код для входа в «Перемену»: %s. Никому его не говорите.", "en-GB,ru;q=0.5", "Your code for Peremena: %s. Do not tell it to anybody.",
            "de", "Код для входа в «Перемену»: %s. Никому его не говорите.");
        spoken.forEach((language, words) -> {
            var own = People.freshPhone();
            io.restassured.RestAssured.given().header("Sec-Fetch-Site", "same-origin").header("Accept-Language", language).contentType("application/json").body(Map.of("phone", own)).post("/api/sign-in/codes").then().statusCode(202);
            assertThat(inbox.text(own)).as(language).isEqualTo(words.formatted(inbox.code(own)));
        });
    }

    @Test
    void sms_that_cannot_be_sent_is_said_and_costs_nothing() {
        inbox.breaks();
        for (int i = 0; i < 7; i++) post("/api/sign-in/codes", Map.of("phone", phone)).statusCode(503).body("reason", equalTo("identity-sms-failed"));
        inbox.works();
        signIn(challenge(phone), inbox.code(phone)).statusCode(200);
    }

    @Test
    void sign_in_is_announced_with_the_phone_inside_its_transaction() {
        var account = signIn(challenge(phone), inbox.code(phone)).statusCode(200).extract();
        var announced = PeopleByPhone.signedIn(phone);
        assertThat(announced.learningProfile()).hasToString(account.path("profiles[0].id"));
        assertThat(announced.account()).hasToString(account.path("id"));
    }

    @Test
    void call_from_another_site_is_refused_and_the_same_from_ours_is_not() {
        var body = Map.of("phone", phone);
        var request = io.restassured.RestAssured.given().contentType("application/json").body(body);
        request.post("/api/sign-in/codes").then().statusCode(403).body("reason", equalTo("shared-other-origin"));
        io.restassured.RestAssured.given().contentType("application/json").body(body).header("Origin", "https://evil.example").post("/api/sign-in/codes").then().statusCode(403);
        io.restassured.RestAssured.given().contentType("application/json").body(body).header("Sec-Fetch-Site", "cross-site").post("/api/sign-in/codes").then().statusCode(403);
        io.restassured.RestAssured.given().contentType("application/json").body(body).header("Sec-Fetch-Site", "same-site").post("/api/sign-in/codes").then().statusCode(403);
        io.restassured.RestAssured.given().contentType("application/json").body(body).header("Origin", "http://localhost:" + io.restassured.RestAssured.port)
            .post("/api/sign-in/codes").then().statusCode(202);
    }

    @Test
    void about_is_open_to_everybody() {
        Person.browser().get("/api/about").then().statusCode(200).body("name", not(nullValue())).body("demo", equalTo(false)).body("codeOnScreen", equalTo(false));
    }

    private static String challenge(String phone) {
        return post("/api/sign-in/codes", Map.of("phone", phone)).statusCode(202).extract().path("challenge");
    }

    private static ValidatableResponse signIn(String challenge, String code) {
        return post("/api/sign-in", Map.of("challenge", challenge, "code", code));
    }

    private static ValidatableResponse post(String path, Map<String, Object> body) {
        return Person.browser().contentType("application/json").body(body).post(path).then();
    }

    private static String wrong(String code) {
        return "%06d".formatted((Integer.parseInt(code) + 1) % 1_000_000);
    }

    private static <T> T get(java.util.concurrent.Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
