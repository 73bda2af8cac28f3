package org.peremena.school.imports;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.reading.Remark;

/** Says a remark in the reader's language; {@code text/imports_….properties} has a sentence for each reason. */
enum RemarkWords {
    RUSSIAN("ru"), ENGLISH("en");

    private final Properties sentences = new Properties();

    RemarkWords(String language) {
        var file = "/text/imports_" + language + ".properties";
        try (var stream = Objects.requireNonNull(RemarkWords.class.getResourceAsStream(file), file)) {
            sentences.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param acceptLanguage the header as it came */
    static RemarkWords of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return RUSSIAN;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), java.util.List.of(Locale.of("ru"), Locale.ENGLISH));
            return Locale.ENGLISH.equals(found) ? ENGLISH : RUSSIAN;
        } catch (IllegalArgumentException e) {
            return RUSSIAN;
        }
    }

    String heading(String key) {
        return sentences.getProperty(key, key);
    }

    ImportView.Told say(Remark remark) {
        var sentence = sentences.getProperty(remark.reason(), remark.reason());
        for (var value : remark.values().entrySet()) sentence = sentence.replace("{" + value.getKey() + "}", value.getValue());
        return new ImportView.Told(remark.column(), remark.level().name().toLowerCase(Locale.ROOT), remark.reason(), sentence);
    }
}
