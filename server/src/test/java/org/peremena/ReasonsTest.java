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
import java.util.stream.Collectors;
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

    /** What HTTP itself refuses is worded by its key alone. */
    @Test
    void no_page_and_no_sentence_is_left_of_what_is_never_said() throws IOException {
        var source = sources();
        var ids = reasons().map(Reason::id).collect(Collectors.toSet());
        try (var pages = Files.list(PAGES)) {
            assertThat(pages.map(page -> page.getFileName().toString().replace(".md", "")).filter(id -> !ids.contains(id) && !source.contains('"' + id.replaceFirst("^shared-", "") + '"'))).isEmpty();
        }
        for (var room : reasons().map(Reason::room).distinct().toList()) {
            var keys = texts(room, "ru").keySet().stream().map(Object::toString).map(key -> key.replaceFirst("\\.(title|detail|field)$", "")).distinct();
            assertThat(keys.filter(key -> !ids.contains(room + "-" + key) && !source.contains('"' + key + '"') && !source.contains('"' + key + '.'))).as(room).isEmpty();
        }
    }

    @Test
    void every_reason_is_somebodys_reason() throws IOException {
        var source = sources();
        assertThat(reasons().filter(reason -> !source.contains(((Enum<?>) reason).getDeclaringClass().getSimpleName() + "." + reason.name())).map(Reason::id)).isEmpty();
    }

    private static String sources() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            var all = new StringBuilder();
            for (var file : files.filter(file -> file.toString().endsWith(".java")).toList()) all.append(Files.readString(file));
            return all.toString();
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
