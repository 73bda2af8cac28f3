package org.peremena.school.directory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;

/**
 * What somebody looks for among the people of an organisation.
 *
 * @param words  each must begin a word of the name, in any order
 * @param adults pupils are left out
 * @param joined null: whether or not they have come in
 */
record Search(List<String> words, @Nullable Role role, boolean adults, @Nullable ClassId schoolClass, @Nullable Boolean joined, boolean expelled) {
    private static final int MOST_WORDS = 5;

    static Search of(@Nullable String query, @Nullable Role role, boolean adults, @Nullable ClassId schoolClass, @Nullable Boolean joined, boolean expelled) {
        var words = query == null ? List.<String>of() : Arrays.stream(NameKey.of(query).split(" ")).filter(w -> !w.isEmpty()).limit(MOST_WORDS).toList();
        return new Search(words, role, adults, schoolClass, joined, expelled);
    }

    /** Patterns for LIKE over a text in which a space stands before every word. */
    String[] patterns() {
        return words.stream().map(w -> "% " + w.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%").toArray(String[]::new);
    }
}
