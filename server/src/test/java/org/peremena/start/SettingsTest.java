package org.peremena.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.school.founding.FoundingRules;

class SettingsTest {
    @Test
    void school_can_be_named_in_the_environment_and_on_the_command_line_which_counts_more() {
        var settings = Settings.of(Map.of("PEREMENA_SCHOOL", "Школа № 5", "PEREMENA_TIME_ZONE", "Asia/Omsk"), "--empty", "--school", "Школа № 6", "--administrator", "+79001234567 Ли Анна");
        assertThat(settings.school()).isEqualTo(Map.of("school", "Школа № 6", "time-zone", "Asia/Omsk", "administrator", "+79001234567 Ли Анна"));
        assertThat(FoundingRules.WORDS).containsAll(settings.school().keySet());
    }

    @Test
    void who_names_a_school_or_says_empty_wants_no_demo() {
        assertThat(Settings.of(Map.of()).demoWanted()).isTrue();
        assertThat(Settings.of(Map.of(), "--empty").demoWanted()).isFalse();
        assertThat(Settings.of(Map.of("PEREMENA_SCHOOL", "Школа № 5")).demoWanted()).isFalse();
        assertThat(Settings.of(Map.of("PEREMENA_DEMO", "false")).demoWanted()).isFalse();
    }

    @Test
    void what_is_not_known_is_told() {
        assertThatThrownBy(() -> Settings.of(Map.of(), "--emtpy")).isInstanceOf(WrongArguments.class).hasMessageContaining("--emtpy");
        assertThatThrownBy(() -> Settings.of(Map.of(), "--school")).isInstanceOf(WrongArguments.class).hasMessageContaining("--school");
        assertThat(Settings.of(Map.of("PEREMENA_SCHOOL", "Школа № 5"), "backup", "file").school()).isEmpty();
    }
}
