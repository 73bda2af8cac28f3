package org.peremena.start;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What may be said after the program's name: {@code --empty}, and the words that name a first school, which the environment can say as well. */
final class Arguments {
    /** The room of schools knows what they mean ({@code school.founding.FoundingRules}). */
    private static final List<String> OF_SCHOOL = List.of("school", "administrator", "municipality", "region", "coordinator", "time-zone");

    private Arguments() {}

    static boolean sayEmpty(String... arguments) {
        return List.of(arguments).contains("--empty");
    }

    /** The command line counts more than the environment. */
    static Map<String, String> ofSchool(Map<String, String> environment, String... arguments) {
        var words = new HashMap<String, String>();
        for (var word : OF_SCHOOL) {
            var said = environment.get("PEREMENA_" + word.toUpperCase(Locale.ROOT).replace('-', '_'));
            if (said != null && !said.isBlank()) words.put(word, said);
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].equals("--empty")) continue;
            if (!arguments[i].startsWith("--") || !OF_SCHOOL.contains(arguments[i].substring(2))) throw new WrongArguments("«" + arguments[i] + "» is unknown; there are --empty, --" + String.join(", --", OF_SCHOOL) + ".");
            if (i + 1 == arguments.length) throw new WrongArguments(arguments[i] + " needs a word after it.");
            words.put(arguments[i].substring(2), arguments[++i]);
        }
        return words;
    }
}
