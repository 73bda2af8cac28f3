package org.peremena.demo.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.demo.talk.Telling.Speaker;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

class TellingTest {
    private static final ZoneId KRASNOYARSK = ZoneId.of("Asia/Krasnoyarsk");
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 19, 19, 0, 0, 0, KRASNOYARSK);
    private final Speaker leader = new Speaker(ProfileId.random(), new PersonName("Соколова", "Марина", "Викторовна"), true);
    private final List<Speaker> others = List.of("Иван", "Глеб", "Лев", "Марк", "Илья").stream()
        .map(given -> new Speaker(ProfileId.random(), new PersonName("Орлов", given, null), false)).toList();

    @ParameterizedTest
    @ValueSource(strings = {"class", "parents", "subject", "staff", "administration", "association", "direct"})
    void every_scene_is_told_whole_with_all_its_words(String kind) {
        var scenes = Scene.read(kind);
        var said = new Telling(new Random(1), KRASNOYARSK, NOW).tell(scenes, 24, leader, others, Map.of("topic", "Дроби", "task", "№ 5", "child", "Ваня"));
        assertThat(said).hasSizeGreaterThan(scenes.size() * 2);
        assertThat(said).allSatisfy(line -> {
            assertThat(line.text()).doesNotContain("{", "}");
            assertThat(line.at()).isBefore(NOW.plusSeconds(1));
        });
    }

    @Test
    void endings_fit_the_speaker() {
        assertThat(Telling.spoken("{Понял|Поняла}, спасибо", Map.of(), true)).isEqualTo("Поняла, спасибо");
        assertThat(Telling.spoken("{Понял|Поняла}, спасибо", Map.of(), false)).isEqualTo("Понял, спасибо");
    }

    @Test
    void a_reply_answers_a_line_said_before() {
        var said = new Telling(new Random(2), KRASNOYARSK, NOW).tell(Scene.read("parents"), 24, leader, others, Map.of("child", "Ваня"));
        for (int i = 0; i < said.size(); i++) {
            if (said.get(i).answers() != null) assertThat(said.get(i).answers()).isLessThan(i);
        }
    }
}
