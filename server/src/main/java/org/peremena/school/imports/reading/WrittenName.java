package org.peremena.school.imports.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.PersonName;

/** Names as lists have them: SHOUTED, all small, with stray spaces; whole names in one cell. */
public final class WrittenName {
    private static final int LONGEST = 60;
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}][\\p{L}\\p{M} .'’\\-‐‑–—()]*");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]+");

    private WrittenName() {}

    /** @param fallback where a name in one cell is given instead of three */
    public static @Nullable PersonName read(@Nullable String family, @Nullable String given, @Nullable String patronymic, @Nullable String whole, String familyColumn,
                                            String givenColumn, List<Remark> remarks) {
        var words = whole == null || family != null ? new String[0] : whole.strip().split("\\s+", 3);
        var f = words.length > 0 ? words[0] : family;
        var g = words.length > 1 ? words[1] : given;
        var p = words.length > 2 ? words[2] : patronymic;
        if (f == null && g == null) remarks.add(Remark.error(familyColumn, "name-missing"));
        else if (f == null) remarks.add(Remark.error(familyColumn, "family-missing"));
        else if (g == null) remarks.add(Remark.error(givenColumn, "given-missing"));
        else return checked(f, g, p, words.length > 0 ? familyColumn : givenColumn, familyColumn, remarks);
        return null;
    }

    private static @Nullable PersonName checked(String family, String given, @Nullable String patronymic, String givenColumn, String familyColumn, List<Remark> remarks) {
        if (!isName(family, familyColumn, remarks) | !isName(given, givenColumn, remarks) | (patronymic != null && !isName(patronymic, familyColumn, remarks))) return null;
        var typed = new PersonName(tidy(family), tidy(given), patronymic == null ? null : tidy(patronymic));
        var name = new PersonName(capitals(typed.family()), capitals(typed.given()), typed.patronymic() == null ? null : capitals(typed.patronymic()));
        if (!name.equals(typed)) remarks.add(Remark.warning(familyColumn, "name-corrected", Map.of("name", name.full())));
        return name;
    }

    private static boolean isName(String text, String column, List<Remark> remarks) {
        if (text.length() > LONGEST) remarks.add(Remark.error(column, "too-long", Map.of("limit", String.valueOf(LONGEST))));
        else if (!LETTERS.matcher(text).matches()) remarks.add(Remark.error(column, "name-odd"));
        else return true;
        return false;
    }

    private static String tidy(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** Only where all letters are of one size: «де Голль» and «МакГрегор» are right as they are. */
    static String capitals(String text) {
        if (text.length() < 2 || !text.equals(text.toUpperCase(Locale.ROOT)) && !text.equals(text.toLowerCase(Locale.ROOT))) return text;
        return PART.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(part -> part.group().substring(0, 1).toUpperCase(Locale.ROOT) + part.group().substring(1));
    }
}
