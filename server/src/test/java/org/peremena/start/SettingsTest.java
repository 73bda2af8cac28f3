package org.peremena.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    @Test
    void letters_that_the_locale_has_lost_are_told_before_a_school_bears_them() {
        assertThatThrownBy(() -> Settings.of(Map.of(), "--school", "\uFFFD\uFFFD 5", "--administrator", "+79001234567 Li Anna")).isInstanceOf(WrongArguments.class).hasMessageContaining("LC_ALL=C.UTF-8");
        assertThatThrownBy(() -> Settings.of(Map.of("PEREMENA_REGION", "\uFFFD"))).isInstanceOf(WrongArguments.class);
    }

    @Test
    void port_that_is_taken_is_told_before_anything_is_made(@TempDir Path place) throws IOException {
        var home = place.resolve("var");
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = Integer.toString(other.getLocalPort());
            var settings = Settings.of(Map.of("PEREMENA_HOME", home.toString(), "PEREMENA_HOST", "127.0.0.1", "PEREMENA_PORT", port));
            assertThatThrownBy(settings.listening()::check).isInstanceOf(WrongArguments.class).hasMessageContaining(port).hasMessageContaining("PEREMENA_PORT=");
            other.close();
            settings.listening().check();
        }
        assertThat(home).doesNotExist();
    }

    @Test
    void port_that_is_none_is_told() {
        for (var said : List.of("eighty", "0", "65536", "")) {
            assertThatThrownBy(() -> Settings.of(Map.of("PEREMENA_PORT", said))).isInstanceOf(WrongArguments.class).hasMessageContaining("PEREMENA_PORT");
        }
    }
}
