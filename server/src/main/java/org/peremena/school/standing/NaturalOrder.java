package org.peremena.school.standing;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** The order in which a school names its classes: by number, then letter as the alphabet has it («7 кадетский» after «7Б», «10А» after «9В»). */
public final class NaturalOrder {
    /** Of titles that begin with a number. */
    public static final Comparator<String> OF_TITLES = Comparator.comparingInt(NaturalOrder::number).thenComparing(NaturalOrder::compareLetters);

    private NaturalOrder() {}

    private static int number(String title) {
        int end = 0;
        while (end < title.length() && end < 4 && Character.isDigit(title.charAt(end))) end++;
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(title.substring(0, end));
    }

    private static int compareLetters(String one, String other) {
        var a = letters(one);
        var b = letters(other);
        int longer = Boolean.compare(a.length() > 2, b.length() > 2);
        return longer != 0 ? longer : Collator.getInstance(Locale.of("ru")).compare(a, b);
    }

    private static String letters(String title) {
        return title.replaceFirst("^[0-9]+[\\s-]*", "");
    }
}
