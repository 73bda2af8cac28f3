package org.peremena.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the program says to people, from {@code text/<room>_<language>.properties}; Russian where the reader's language is not there. */
@ApplicationScoped
public class Sentences {
    public static final Locale RUSSIAN = Locale.of("ru");
    private static final List<Locale> LANGUAGES = List.of(RUSSIAN, Locale.ENGLISH);

    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    /** @param acceptLanguage the header as it came */
    public static Locale language(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return RUSSIAN;
        try {
            var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return found == null ? RUSSIAN : found;
        } catch (IllegalArgumentException e) {
            return RUSSIAN;
        }
    }

    public Optional<String> find(String room, String key, Locale language, Map<String, ?> values) {
        return Optional.ofNullable(text(room, language).getProperty(key)).or(() -> Optional.ofNullable(text(room, RUSSIAN).getProperty(key)))
            .map(sentence -> fill(sentence, values));
    }

    private Properties text(String room, Locale language) {
        return files.computeIfAbsent("text/" + room + "_" + language.getLanguage() + ".properties", Sentences::load);
    }

    private static Properties load(String file) {
        var properties = new Properties();
        try (var stream = Sentences.class.getClassLoader().getResourceAsStream(file)) {
            if (stream != null) properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
        return properties;
    }

    private static String fill(String sentence, Map<String, ?> values) {
        for (var value : values.entrySet()) sentence = sentence.replace("{" + value.getKey() + "}", String.valueOf(value.getValue()));
        return sentence;
    }
}
