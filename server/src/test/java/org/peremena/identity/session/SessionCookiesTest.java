package org.peremena.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.peremena.shared.SessionId;

class SessionCookiesTest {
    private final String one = SessionToken.random();
    private final String other = SessionToken.random();

    @Test
    void finds_the_sessions_among_other_cookies() {
        assertThat(SessionCookies.tokens("a=b; pm_0123abcd=" + one + "; theme=dark;pm_ffffffff=" + other)).containsExactly(one, other);
        assertThat(SessionCookies.tokens("pm_0123abcd=" + one)).containsExactly(one);
    }

    @Test
    void passes_over_what_is_none() {
        for (var header : new String[] {"", ";", "; ;", "pm_", "pm_0123abcd", "pm_0123abcd=", "pm_0123abcd=" + one + "x", "xpm_0123abcd=" + one, "pm_0123abcd=" + one.substring(1)}) {
            assertThat(SessionCookies.tokens(header)).as(header).isEmpty();
        }
        assertThat(SessionCookies.tokens(null)).isEmpty();
    }

    @Test
    void looks_at_no_more_than_twenty() {
        assertThat(SessionCookies.tokens(("pm_0123abcd=" + one + "; ").repeat(100))).hasSize(20);
    }

    @Test
    void what_is_set_is_found_again_and_removed_by_its_name() {
        var session = new SessionId(UUID.randomUUID());
        var cookie = SessionCookies.set(session, one, true, true);
        assertThat(SessionCookies.tokens(cookie)).containsExactly(one);
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Secure", "Max-Age=34560000", "Path=/api");
        assertThat(SessionCookies.remove(session, true)).startsWith(cookie.substring(0, 12)).contains("Max-Age=0", "Path=/api");
    }
}
