package org.peremena.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAwayTest {
    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53100", "53300", "25006"})
    void comes_back_by_itself_or_when_somebody_makes_room(String state) {
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException(new RuntimeException(new SQLException("…", state))))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42P01", "22021", "57014"})
    void what_it_refuses_is_refused_the_next_time_too(String state) {
        assertThat(DatabaseAway.isCauseOf(new RuntimeException(new SQLException("…", state)))).isFalse();
    }

    @Test
    void a_pool_without_a_connection_is_one_that_is_away_and_an_accident_is_not() {
        assertThat(DatabaseAway.isCauseOf(new SQLException("Acquisition timeout while waiting for new connection"))).isTrue();
        assertThat(DatabaseAway.isCauseOf(new IllegalStateException("…"))).isFalse();
    }
}
