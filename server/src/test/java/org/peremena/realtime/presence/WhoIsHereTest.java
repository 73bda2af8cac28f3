package org.peremena.realtime.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.peremena.shared.ProfileId;

class WhoIsHereTest {
    private static final Instant NINE = Instant.parse("2026-09-01T09:00:00Z");
    private final ProfileId olga = ProfileId.random();
    private final ProfileId ivan = ProfileId.random();
    private final WhoIsHere<String> here = new WhoIsHere<>(Duration.ofSeconds(5), new HashSet<>());

    @Test
    void whoever_looks_is_told_at_once_and_then_only_of_changes() {
        here.came(ivan);
        here.news(NINE);
        assertThat(here.watch("olga's screen", Set.of(ivan))).containsExactly(new Seen(ivan, true, null));
        assertThat(here.news(NINE)).isEmpty();
        here.left(ivan, NINE);
        assertThat(here.news(NINE.plusSeconds(6))).containsEntry("olga's screen", List.of(new Seen(ivan, false, NINE)));
        assertThat(here.news(NINE.plusSeconds(7))).isEmpty();
    }

    @Test
    void a_reconnect_is_no_absence() {
        here.came(ivan);
        here.news(NINE);
        here.watch("olga's screen", Set.of(ivan));
        here.left(ivan, NINE);
        here.came(ivan);
        assertThat(here.news(NINE.plusSeconds(10))).isEmpty();
    }

    @Test
    void the_last_of_several_devices_decides() {
        here.came(ivan);
        here.came(ivan);
        here.news(NINE);
        here.watch("olga's screen", Set.of(ivan));
        here.left(ivan, NINE);
        assertThat(here.news(NINE.plusSeconds(10))).isEmpty();
        here.left(ivan, NINE.plusSeconds(20));
        assertThat(here.news(NINE.plusSeconds(30))).containsEntry("olga's screen", List.of(new Seen(ivan, false, NINE.plusSeconds(20))));
    }

    @Test
    void who_gets_out_of_sight_is_told_away_once_and_who_stays_is_no_news() {
        here.came(ivan);
        here.came(olga);
        here.news(NINE);
        here.watch("pyotr's screen", Set.of(ivan, olga));
        assertThat(here.watchAgain("pyotr's screen", Set.of(olga))).containsExactly(new Seen(ivan, false, null));
        here.left(ivan, NINE);
        here.left(olga, NINE);
        assertThat(here.news(NINE.plusSeconds(6))).containsEntry("pyotr's screen", List.of(new Seen(olga, false, NINE)));
        assertThat(here.watchAgain("pyotr's screen", Set.of(ivan, olga))).containsExactly(new Seen(ivan, false, NINE));
    }

    @Test
    void a_new_look_replaces_the_one_before_and_a_closed_screen_is_told_nothing() {
        here.watch("olga's screen", Set.of(ivan));
        here.watch("olga's screen", Set.of(olga));
        here.came(ivan);
        assertThat(here.news(NINE)).isEmpty();
        here.forget("olga's screen");
        here.came(olga);
        assertThat(here.news(NINE)).isEmpty();
    }
}
