package org.peremena.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageRulesTest {
    @Test
    void the_browsers_own_word_counts_before_the_origin() {
        assertThat(PageRules.isOurs("same-origin", () -> false)).isTrue();
        assertThat(PageRules.isOurs("same-site", () -> true)).isFalse();
        assertThat(PageRules.isOurs("cross-site", () -> true)).isFalse();
        assertThat(PageRules.isOurs("none", () -> true)).isFalse();
    }

    @Test
    void without_it_the_origin_decides() {
        assertThat(PageRules.isOurs(null, () -> true)).isTrue();
        assertThat(PageRules.isOurs(null, () -> false)).isFalse();
    }

    @Test
    void only_what_changes_something_needs_a_page_of_ours() {
        assertThat(PageRules.isSafe("GET")).isTrue();
        assertThat(PageRules.isSafe("POST")).isFalse();
        assertThat(PageRules.isSafe("PATCH")).isFalse();
        assertThat(PageRules.isSafe("DELETE")).isFalse();
    }
}
