package org.peremena.realtime.socket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginRulesTest {
    @Test
    void a_page_of_this_host_may_open_a_socket() {
        assertThat(OriginRules.isSame("http://localhost:8080", "localhost:8080")).isTrue();
        assertThat(OriginRules.isSame("https://School.example", "school.example")).isTrue();
        assertThat(OriginRules.isSame("https://school.example", "school.example:443")).isTrue();
        assertThat(OriginRules.isSame("http://school.example", "school.example:80")).isTrue();
    }

    @Test
    void a_page_of_another_host_port_or_none_may_not() {
        assertThat(OriginRules.isSame("http://localhost:8081", "localhost:8080")).isFalse();
        assertThat(OriginRules.isSame("https://school.example.evil.test", "school.example")).isFalse();
        assertThat(OriginRules.isSame("https://evil.test/school.example", "school.example")).isFalse();
        assertThat(OriginRules.isSame("https://school.example", "school.example:8443")).isFalse();
        assertThat(OriginRules.isSame("null", "school.example")).isFalse();
        assertThat(OriginRules.isSame(null, "school.example")).isFalse();
    }
}
