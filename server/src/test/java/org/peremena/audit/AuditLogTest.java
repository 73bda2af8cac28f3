package org.peremena.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peremena.cast.People;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.Viewer;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SessionId;

@QuarkusTest
class AuditLogTest {
    @Inject AuditLog log;
    @Inject Jdbi jdbi;
    private final OrganisationId school = OrganisationId.random();

    @Test
    void says_who_did_what_to_whom_newest_first() {
        var alla = People.person("Зайцева", "Алла", "Борисовна");
        var viewer = new Viewer(alla.account(), alla.profile(), ProfileKind.LEARNING, SessionId.random());
        var target = new AuditLog.Target("member", UUID.randomUUID(), "Кузнецов Иван");
        log.record(null, school, "school.import.applied", target, Map.of("rows", 900));
        log.record(viewer, school, "school.member.transferred", target, Map.of("from", "7Б", "to", "7А"));
        var entries = log.page(school, null, 50).items();
        assertThat(entries).extracting(AuditLog.Entry::act).containsExactly("school.member.transferred", "school.import.applied");
        assertThat(entries.getFirst().actor()).isEqualTo(new AuditLog.Actor(alla.profile(), alla.name()));
        assertThat(entries.getFirst().detail()).isEqualTo(Map.of("from", "7Б", "to", "7А"));
        assertThat(entries.getLast().actor()).isNull();
    }

    @Test
    void what_was_done_before_stands_where_it_belongs_and_nothing_is_told_of_what_is_to_come() {
        record("now");
        var target = new AuditLog.Target("member", UUID.randomUUID(), "Кузнецов Иван");
        var alla = People.person("Зайцева", "Алла", "Борисовна");
        var before = Instant.now().minusSeconds(3600);
        log.recall(school, List.of(new AuditLog.Past(before.minusSeconds(60), null, "first", target, Map.of()), new AuditLog.Past(before, alla.profile(), "second", target, Map.of("to", "7А"))));
        var entries = log.page(school, null, 50).items();
        assertThat(entries).extracting(AuditLog.Entry::act).containsExactly("now", "second", "first");
        assertThat(entries.get(1).at()).isEqualTo(before.truncatedTo(ChronoUnit.MICROS));
        assertThat(entries.get(1).actor()).isEqualTo(new AuditLog.Actor(alla.profile(), alla.name()));
        var later = List.of(new AuditLog.Past(before, null, "third", target, Map.of()), new AuditLog.Past(Instant.now().plusSeconds(3600), null, "prophecy", target, Map.of()));
        assertThatThrownBy(() -> log.recall(school, later)).isInstanceOf(IllegalArgumentException.class);
        assertThat(log.page(school, null, 50).items()).hasSize(3);
    }

    @Test
    void pages_meet_without_gap_or_repeat_while_more_is_written() {
        for (int i = 0; i < 7; i++) record("act." + i);
        var read = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = log.page(school, cursor, 3);
            page.items().forEach(entry -> read.add(entry.act()));
            cursor = page.next();
            record("later");
        } while (cursor != null);
        assertThat(read).isEqualTo(List.of("act.6", "act.5", "act.4", "act.3", "act.2", "act.1", "act.0"));
    }

    @Test
    void nothing_of_another_school_is_shown() {
        record("act");
        assertThat(log.page(OrganisationId.random(), null, 50).items()).isEmpty();
        assertThat(log.page(school, null, 50).items()).hasSize(1);
    }

    @Test
    void entries_can_be_neither_changed_nor_removed() {
        record("act");
        for (var statement : new String[] {"update audit.entry set act = 'x'", "delete from audit.entry", "truncate audit.entry"}) {
            assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(statement))).hasStackTraceContaining("never changed or removed");
        }
        assertThat(log.page(school, null, 50).items()).hasSize(1);
    }

    @Test
    void rubbish_cursor_is_refused() {
        for (var rubbish : new String[] {"", "_", "x_y", "2026-01-01T00:00:00Z_", "2026-01-01T00:00:00Z"}) {
            assertThatThrownBy(() -> log.page(school, rubbish, 50)).as(rubbish).isInstanceOf(Refusal.class);
        }
    }

    private void record(String act) {
        log.record(null, school, act, new AuditLog.Target("member", UUID.randomUUID(), "Кузнецов Иван"), Map.of());
    }
}
