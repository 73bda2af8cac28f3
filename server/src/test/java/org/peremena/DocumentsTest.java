package org.peremena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who follows a link of ours arrives. Links out of the repository are not asked for. */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern TEST = Pattern.compile("\\b[A-Z]\\w+Test\\b");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");
    private static final Pattern CODE = Pattern.compile("(?ms)^```.*?^```");

    @Test
    void every_link_leads_somewhere() throws IOException {
        assertThat(documents().flatMap(this::dead).toList()).isEmpty();
        assertThat(documents()).hasSizeGreaterThan(20);
    }

    @Test
    void every_test_that_is_named_exists() throws IOException {
        List<String> tests;
        try (var files = Files.walk(ROOT.resolve("server/src/test/java"))) {
            tests = files.map(file -> file.getFileName().toString()).toList();
        }
        var named = documents().flatMap(document -> TEST.matcher(read(document)).results().map(test -> test.group() + ".java")).toList();
        assertThat(named).isNotEmpty();
        assertThat(tests).containsAll(named);
    }

    @Test
    void a_link_to_nothing_would_be_found() {
        assertThat(Stream.of("nowhere.md", "README.md#nowhere", "CONTRIBUTING.md#how-we-write").filter(link -> !arrives(ROOT.resolve("README.md"), link)))
            .containsExactly("nowhere.md", "README.md#nowhere");
    }

    private static Stream<Path> documents() throws IOException {
        try (var top = Files.list(ROOT); var docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).toList().stream();
        }
    }

    private Stream<String> dead(Path document) {
        return links(document).stream().filter(link -> !link.matches("[a-z]+:.*") && !arrives(document, link)).map(link -> ROOT.relativize(document) + " → " + link);
    }

    private static List<String> links(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll("")).results().map(link -> link.group(1)).toList();
    }

    private static boolean arrives(Path document, String link) {
        var parts = link.split("#", 2);
        var file = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        return Files.exists(file) && (parts.length == 1 || HEADING.matcher(read(file)).results().anyMatch(heading -> anchor(heading.group(1)).equals(parts[1])));
    }

    /** As code forges make them: small letters, signs gone, spaces to hyphens. */
    private static String anchor(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}_\\- ]", "").replace(' ', '-');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
