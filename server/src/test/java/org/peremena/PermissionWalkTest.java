package org.peremena;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peremena.permissions.Endpoint;
import org.peremena.permissions.Permission;
import org.peremena.permissions.Walk;

/** Every endpoint as everybody, against {@code permissions.txt}. Whoever adds an endpoint writes down who may. */
@QuarkusTest
class PermissionWalkTest {
    private static @Nullable Walk walked;

    @Test
    void every_endpoint_is_in_the_table_and_nothing_else() throws IOException {
        var listed = Permission.table().stream().map(Permission::endpoint).collect(Collectors.toCollection(TreeSet::new));
        assertThat(listed).as("src/test/resources/permissions.txt").isEqualTo(new TreeSet<>(Endpoint.ofProgram()));
    }

    @Test
    void everybody_gets_what_the_table_says() throws IOException {
        assertThat(walk().differences()).as("src/test/resources/permissions.txt").isEqualTo(List.of());
    }

    @Test
    void stranger_cannot_tell_what_is_hidden_from_what_is_not_there() throws IOException {
        assertThat(walk().tellTales(Permission.table())).isEqualTo(List.of());
    }

    @Test
    void nobody_but_the_administration_reads_a_phone_number() throws IOException {
        assertThat(walk().phonesShown()).isEqualTo(List.of());
    }

    @Test
    void nothing_breaks_over_a_body_that_makes_no_sense() throws IOException {
        assertThat(Walk.brokenBy(List.of("null", "[]", "\"а\"", "1", "{", "[null]", "{\"\":null}"), Permission.table())).isEqualTo(List.of());
    }

    @Test
    void socket_opens_to_a_signed_in_profile_and_to_no_other() throws IOException {
        walk().openSockets();
    }

    /** One walk serves all: it is long. */
    private static synchronized Walk walk() throws IOException {
        if (walked == null) walked = Walk.through(Permission.table());
        return walked;
    }
}
