package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RemarkWordsTest {
    private static final Pattern REASON = Pattern.compile("Remark\\.(?:error|warning)\\((?:\"\\w+\"|[^\"]*?),\\s*\"([a-z-]+)\"|\"((?:phone|date)-[a-z-]+)\"");
    private static final Path TEXTS = Path.of("src/main/resources/text");

    @Test
    void every_remark_has_its_sentence_in_both_languages() throws IOException {
        var used = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/peremena/school/imports"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                REASON.matcher(Files.readString(file)).results().forEach(m -> {
                    for (int g = 1; g <= m.groupCount(); g++) if (m.group(g) != null) used.add(m.group(g));
                });
            }
        }
        assertThat(used).hasSizeGreaterThan(30);
        assertThat(texts("ru").stringPropertyNames()).containsAll(used).isEqualTo(texts("en").stringPropertyNames());
        var said = new TreeSet<>(texts("ru").stringPropertyNames());
        said.removeIf(key -> key.startsWith("heading."));
        assertThat(said).isEqualTo(used);
    }

    private static Properties texts(String language) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Files.readString(TEXTS.resolve("imports_" + language + ".properties"))));
        return texts;
    }
}
