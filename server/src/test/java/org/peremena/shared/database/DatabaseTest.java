package org.peremena.shared.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
    @Inject
    Jdbi jdbi;

    @Test
    void speaks_to_a_real_postgresql_that_knows_russian_letters() {
        var text = jdbi.withHandle(handle -> handle.createQuery("select lower('ПРИВЕТ, ЁЖ')").mapTo(String.class).one());
        assertThat(text).isEqualTo("привет, ёж");
    }

    @Test
    void has_brought_every_room_with_scripts_up_to_date() {
        var schemas = jdbi.withHandle(handle -> handle.createQuery("select table_schema from information_schema.tables where table_name = 'migration'").mapTo(String.class).list());
        assertThat(schemas).containsExactlyInAnyOrderElementsOf(Migrations.ROOMS.stream().filter(Migrations::hasScripts).toList());
    }
}
