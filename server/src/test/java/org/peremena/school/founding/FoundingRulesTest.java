package org.peremena.school.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.shared.PersonName;

class FoundingRulesTest {
    private static final Map<String, String> SAID = Map.of("school", " Школа № 5 ", "administrator", "+7 900 123-45-67 Иванова-Сон Мария Петровна");

    @Test
    void words_become_a_school_with_its_administrator() {
        var read = FoundingRules.read(SAID).orElseThrow();
        assertThat(read.school()).isEqualTo("Школа № 5");
        assertThat(read.phone()).isEqualTo("+79001234567");
        assertThat(read.administrator()).isEqualTo(new PersonName("Иванова-Сон", "Мария", "Петровна"));
        assertThat(read.timeZone().getId()).isEqualTo("Europe/Moscow");
        assertThat(FoundingRules.read(with("administrator", "89001234567 Ли Анна")).orElseThrow().administrator()).isEqualTo(new PersonName("Ли", "Анна", null));
    }

    @Test
    void nothing_said_founds_nothing() {
        assertThat(FoundingRules.read(Map.of())).isEmpty();
    }

    @Test
    void what_cannot_be_is_told() {
        assertThatThrownBy(() -> FoundingRules.read(Map.of("school", "Школа № 5"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("--administrator");
        assertThatThrownBy(() -> FoundingRules.read(with("administrator", "Иванова Мария"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("phone number");
        assertThatThrownBy(() -> FoundingRules.read(with("administrator", "+7 000 123-45-67 Иванова Мария"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("none that exists");
        assertThatThrownBy(() -> FoundingRules.read(with("administrator", "+79001234567 Иванова М@рия"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("М@рия");
        assertThatThrownBy(() -> FoundingRules.read(with("time-zone", "Mars/Base"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("Mars/Base");
        assertThatThrownBy(() -> FoundingRules.read(with("school", "Ш".repeat(61)))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("--school");
    }

    @Test
    void coordinator_needs_something_to_coordinate() {
        assertThatThrownBy(() -> FoundingRules.read(with("coordinator", "+79001234568 Орлов Глеб"))).isInstanceOf(FoundingTrouble.class).hasMessageContaining("--municipality");
        var words = new HashMap<>(with("coordinator", "+7 900 123-45-68 Орлов Глеб"));
        words.put("municipality", "Заречный");
        assertThat(FoundingRules.read(words).orElseThrow().coordinator()).isEqualTo(new Beginning.Called("+79001234568", new PersonName("Орлов", "Глеб", null)));
    }

    private static Map<String, String> with(String word, String said) {
        var words = new HashMap<>(SAID);
        words.put(word, said);
        return words;
    }
}
