package org.peremena;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peremena.shared.Reason;

/** Whoever is refused is told why: a page for the curious, a sentence in each language for everybody. */
class ReasonsTest {
    private static final Path PAGES = Path.of("../docs/problems");
    private static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    @Test
    void every_reason_has_its_page() {
        assertThat(reasons().map(Reason::id).filter(id -> !Files.exists(PAGES.resolve(id + ".md")))).isEmpty();
    }

    @Test
    void every_reason_has_its_sentences_in_both_languages() throws IOException {
        for (var reason : reasons().toList()) {
            for (var language : List.of("ru", "en")) {
                assertThat(texts(reason.room(), language)).as(language).containsKeys(reason.key() + ".title", reason.key() + ".detail");
            }
        }
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        for (var room : reasons().map(Reason::room).distinct().toList()) {
            var russian = texts(room, "ru");
            var english = texts(room, "en");
            assertThat(russian.keySet()).as(room).isEqualTo(english.keySet());
            russian.forEach((key, sentence) -> assertThat(placeholders((String) sentence)).as("%s: %s", room, key).isEqualTo(placeholders((String) english.get(key))));
        }
    }

    private static List<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(match -> match.group()).sorted().distinct().toList();
    }

    private static Properties texts(String room, String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(TEXTS.resolve(room + "_" + language + ".properties"))));
        return texts;
    }

    private static Stream<Reason> reasons() {
        return new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.peremena").stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class)).flatMap(type -> Arrays.stream(type.reflect().getEnumConstants())).map(Reason.class::cast);
    }
}
