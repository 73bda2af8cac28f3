package org.peremena.school.imports.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A class as people write it: «5 «А»», «10-Т», «7 кадетский», «7б».
 *
 * @param letter as it would be written in the school
 */
public record ClassTitle(int grade, String letter) {
    public static final int LONGEST_LETTER = 15;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})\\s*(?:класс\\s*)?(\\S.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** A Latin letter typed for the Cyrillic one that looks the same. */
    private static final String LATIN = "ABCEHKMOPTXY";
    private static final String CYRILLIC = "АВСЕНКМОРТХУ";

    /** Grades outside 1 to 11 come through: the reason that is told is another. */
    public static Optional<ClassTitle> read(String text) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) return Optional.empty();
        var letter = written.group(2).replaceAll("[«»\"'“”„`().]", "").replaceAll("\\s+", " ").strip();
        if (letter.isEmpty() || letter.length() > LONGEST_LETTER || letter.equals("-")) return Optional.empty();
        return Optional.of(new ClassTitle(Integer.parseInt(written.group(1)), letter.codePointCount(0, letter.length()) == 1 ? cyrillic(letter.toUpperCase(Locale.ROOT)) : letter));
    }

    /** Equal for all ways to write one class. */
    public String key() {
        return grade + cyrillic(letter.toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[\\s\\-‐‑–—]+", ""));
    }

    private static String cyrillic(String text) {
        if (text.length() > 1) return text;
        var at = LATIN.indexOf(text);
        return at < 0 ? text : String.valueOf(CYRILLIC.charAt(at));
    }
}
