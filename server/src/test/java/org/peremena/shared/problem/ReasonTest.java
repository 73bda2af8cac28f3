package org.peremena.shared.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peremena.shared.Reason;

class ReasonTest {
    private final Sentences sentences = new Sentences();

    @Test
    void every_reason_is_worded_in_both_languages_and_has_its_page() {
        var missing = new ArrayList<String>();
        reasons().forEach(reason -> {
            for (var language : List.of(Sentences.RUSSIAN, Locale.ENGLISH))
                for (var part : List.of(".title", ".detail"))
                    if (sentences.findExactly(reason.room(), reason.key() + part, language).isEmpty()) missing.add(language + ": " + reason.id() + part);
            if (!Files.exists(Path.of("../docs/problems", reason.id() + ".md"))) missing.add("docs/problems/" + reason.id() + ".md");
        });
        assertThat(missing).isEmpty();
    }

    private static Stream<Reason> reasons() {
        var classes = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.peremena");
        return classes.stream().filter(type -> type.isEnum() && type.isAssignableTo(Reason.class)).flatMap(type -> Stream.of((Reason[]) type.reflect().getEnumConstants()));
    }
}
