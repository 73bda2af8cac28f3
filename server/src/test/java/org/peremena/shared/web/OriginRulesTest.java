package org.peremena.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginRulesTest {
    @Test
    void page_of_this_host_may() {
        assertThat(OriginRules.isSame("http://localhost:8080", "localhost:8080", null)).isTrue();
        assertThat(OriginRules.isSame("https://School.example", "school.example", null)).isTrue();
        assertThat(OriginRules.isSame("https://school.example", "school.example:443", null)).isTrue();
        assertThat(OriginRules.isSame("http://school.example", "school.example:80", null)).isTrue();
        assertThat(OriginRules.isSame("http://localhost:8080", "localhost:8080", "https://school.example")).isTrue();
    }

    @Test
    void page_of_the_public_address_may_whatever_host_the_proxy_passes_on() {
        assertThat(OriginRules.isSame("https://school.example", "10.0.0.5:8080", "https://school.example")).isTrue();
        assertThat(OriginRules.isSame("https://school.example", null, "https://school.example")).isTrue();
        assertThat(OriginRules.isSame("https://school.example", "10.0.0.5:8080", null)).isFalse();
    }

    @Test
    void every_other_may_not() {
        assertThat(OriginRules.isSame(null, "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame("null", "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame("ftp://localhost:8080", "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame("http://localhost:8081", "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame("https://school.example", "school.example:8443", null)).isFalse();
        assertThat(OriginRules.isSame("https://school.example.evil.example", "school.example", "https://school.example")).isFalse();
        assertThat(OriginRules.isSame("https://evil.example/school.example", "school.example", "https://school.example")).isFalse();
        assertThat(OriginRules.isSame("http://school.example", "10.0.0.5:8080", "https://school.example")).isFalse();
        assertThat(OriginRules.isSame("https://school.example", null, null)).isFalse();
    }

    @Test
    void public_address_is_taken_with_or_without_a_path() {
        assertThat(OriginRules.originOf("https://School.example/")).isEqualTo("https://school.example");
        assertThat(OriginRules.originOf("https://school.example:443")).isEqualTo("https://school.example");
        assertThat(OriginRules.originOf("http://school.example:8080")).isEqualTo("http://school.example:8080");
        assertThat(OriginRules.originOf("")).isNull();
    }
}
