package org.peremena.identity.signin;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.SmsInbox;
import org.peremena.cast.TestClock;
import org.peremena.shared.Job;

/** A clock that was wrong for a while and is put right. */
@QuarkusTest
class ClockTest {
    @Inject TestClock clock;
    @Inject SmsInbox inbox;
    @Inject @Any Instance<Job> jobs;
    private final String phone = People.freshPhone();

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void a_code_that_was_refused_as_too_old_stays_refused_when_the_clock_goes_back() {
        var challenge = challenge();
        clock.forward(Duration.ofMinutes(6));
        signIn(challenge).statusCode(410).body("reason", equalTo("identity-code-expired"));
        clock.reset();
        signIn(challenge).statusCode(410);
    }

    @Test
    void a_code_from_a_clock_far_ahead_is_not_good_for_as_long() {
        clock.forward(Duration.ofDays(300));
        var challenge = challenge();
        clock.reset();
        signIn(challenge).statusCode(410);
    }

    @Test
    void a_small_correction_costs_nobody_their_code() {
        clock.forward(Duration.ofSeconds(20));
        var challenge = challenge();
        clock.reset();
        signIn(challenge).statusCode(200);
    }

    @Test
    void nobody_is_kept_waiting_for_what_they_asked_while_the_clock_was_ahead() {
        clock.forward(Duration.ofDays(300));
        challenge();
        clock.reset();
        signIn(challenge()).statusCode(200);
    }

    @Test
    void a_session_that_was_ended_stays_ended_when_the_clock_goes_back() {
        var person = People.person("Соколова", "Ольга", "Викторовна");
        person.get("/api/sessions").then().statusCode(200);
        clock.forward(Duration.ofHours(13));
        person.get("/api/sessions").then().statusCode(401);
        jobs.stream().filter(job -> job.name().equals("identity.sweep-sessions")).findFirst().orElseThrow().run();
        clock.reset();
        person.get("/api/sessions").then().statusCode(401);
    }

    private String challenge() {
        return post("/api/sign-in/codes", Map.of("phone", phone)).statusCode(202).extract().path("challenge");
    }

    private ValidatableResponse signIn(String challenge) {
        return post("/api/sign-in", Map.of("challenge", challenge, "code", inbox.code(phone), "remember", false));
    }

    private static ValidatableResponse post(String path, Object body) {
        return Person.browser().contentType("application/json").body(body).post(path).then();
    }
}
