package org.peremena.school.imports;

import java.util.Locale;
import java.util.Map;
import org.peremena.school.imports.reading.Remark;
import org.peremena.shared.Sentences;

/** Says a remark in the reader's language; {@code text/imports_….properties} has a sentence for each reason. */
record RemarkWords(Sentences sentences, Locale language) {
    String heading(String key) {
        return say(key, Map.of());
    }

    ImportView.Told say(Remark remark) {
        return new ImportView.Told(remark.column(), remark.level().name().toLowerCase(Locale.ROOT), remark.reason(), say(remark.reason(), remark.values()));
    }

    private String say(String key, Map<String, String> values) {
        return sentences.find("imports", key, language, values).orElse(key);
    }
}
