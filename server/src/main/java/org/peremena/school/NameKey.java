package org.peremena.school;

import java.text.Normalizer;
import java.util.Locale;
import org.peremena.shared.PersonName;

/** A name as it is compared and searched: lower case, ё as е, hyphens and runs of spaces as one space. */
public final class NameKey {
    private NameKey() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replace('ё', 'е').replaceAll("[\\s\\u00a0\\-‐‑–—]+", " ").strip();
    }

    /** Family name and name; the patronymic is left out where people write it or not. */
    public static String of(PersonName name) {
        return of(name.shortForm());
    }
}
