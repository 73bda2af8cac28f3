package org.peremena.identity.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.TestClock;
import org.peremena.identity.SessionEnded;
import org.peremena.shared.SessionId;

@QuarkusTest
class SweepTest {
    @Inject TestClock clock;
    @Inject SweepSessionsJob sweep;
    @Inject LastSeen lastSeen;
    @Inject Endings endings;
    @Inject Jdbi jdbi;
    private final Person olga = People.person("Соколова", "Ольга", "Викторовна");

    @AfterEach
    void put_the_clock_right() {
        clock.reset();
    }

    @Test
    void expired_session_is_ended_and_announced_and_a_fresh_one_is_not() {
        var expired = session(olga);
        clock.forward(Duration.ofHours(13));
        var fresh = session(olga.onAnotherDevice());
        sweep.run();
        assertThat(endings.heard).contains(expired).doesNotContain(fresh);
    }

    @Test
    void revoking_is_announced_after_it_is_done() {
        var phone = olga.onAnotherDevice();
        var ended = session(phone);
        olga.delete("/api/sessions/{id}", ended.toString()).then().statusCode(204);
        assertThat(endings.heard).contains(ended).doesNotContain(session(olga));
    }

    @Test
    void ended_sessions_are_forgotten_after_a_month() {
        var session = session(olga);
        olga.delete("/api/sessions/current").then().statusCode(204);
        sweep.run();
        assertThat(rows(session)).isOne();
        clock.forward(Duration.ofDays(31));
        sweep.run();
        assertThat(rows(session)).isZero();
    }

    @Test
    void use_is_noted_without_a_write_for_each_request() {
        var session = session(olga);
        lastSeen.write();
        var before = lastSeenAt(session);
        clock.forward(Duration.ofMinutes(5));
        olga.get("/api/sessions").then().statusCode(200).body("items", hasSize(1));
        assertThat(lastSeenAt(session)).isEqualTo(before);
        lastSeen.write();
        assertThat(Duration.between(before, lastSeenAt(session))).isGreaterThanOrEqualTo(Duration.ofMinutes(4));
    }

    @Test
    void sweeping_runs_by_itself() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(jdbi.<Integer, RuntimeException>withHandle(handle -> handle.createQuery(
            "select count(*) from shared.scheduled_task where task_name like 'identity.%' and last_success is not null").mapTo(Integer.class).one())).isEqualTo(2));
    }

    private static SessionId session(Person person) {
        return SessionId.fromString(person.get("/api/sessions").then().statusCode(200).extract().path("items.find { it.current }.id"));
    }

    private int rows(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from identity.session where id = :id").bind("id", session).mapTo(Integer.class).one());
    }

    private Instant lastSeenAt(SessionId session) {
        return jdbi.withHandle(handle -> handle.createQuery("select last_seen_at from identity.session where id = :id").bind("id", session).mapTo(Instant.class).one());
    }

    @Singleton
    static class Endings {
        final Set<SessionId> heard = ConcurrentHashMap.newKeySet();

        void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SessionEnded event) {
            heard.add(event.session());
        }
    }
}
