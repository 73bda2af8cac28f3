package org.peremena.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginRulesTest {
    @Test
    void page_of_this_host_may() {
        assertThat(OriginRules.isSame(null, "http://localhost:8080", "localhost:8080", null)).isTrue();
        assertThat(OriginRules.isSame("same-origin", "https://school.example", "localhost:8080", null)).isTrue();
        assertThat(OriginRules.isSame(null, "https://school.example", "10.0.0.5:8080", "https://school.example")).isTrue();
    }

    @Test
    void every_other_may_not() {
        assertThat(OriginRules.isSame(null, null, "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame(null, "null", "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame(null, "http://localhost:8081", "localhost:8080", null)).isFalse();
        assertThat(OriginRules.isSame(null, "https://school.example.evil.example", "school.example", null)).isFalse();
        assertThat(OriginRules.isSame("same-site", "https://other.school.example", "school.example", null)).isFalse();
        assertThat(OriginRules.isSame("cross-site", "https://school.example", "school.example", null)).isFalse();
        assertThat(OriginRules.isSame("none", null, "school.example", null)).isFalse();
    }

    @Test
    void public_address_is_taken_with_or_without_a_path() {
        assertThat(OriginRules.originOf("https://school.example/")).isEqualTo("https://school.example");
        assertThat(OriginRules.originOf("http://school.example:8080")).isEqualTo("http://school.example:8080");
        assertThat(OriginRules.originOf("")).isNull();
    }

    @Test
    void subscriber_of_ipv6_is_one_network() {
        assertThat(Network.of("2001:db8:1:2:3:4:5:6")).isEqualTo(Network.of("2001:db8:1:2:ffff::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
        assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
    }
}
