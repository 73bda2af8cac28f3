package org.peremena.bench;

import java.util.HashMap;
import java.util.Map;

/** The command line: a command and {@code --name value} pairs. */
final class Options {
    static final String USAGE = """
        bin/bench messages --rate R|max [--seconds S] [--warmup S] [--commit group|single] [--in-flight N] [--profile file.jfr]
        bin/bench idle --connections N
        bin/bench storm [--clients N] [--kill]
        bin/bench history --messages N [--seconds S] [--rate R]
        bin/bench rehearse [--into file.aot]""";

    private final String command;
    private final Map<String, String> values = new HashMap<>();

    Options(String... arguments) {
        if (arguments.length == 0) throw new IllegalArgumentException(USAGE);
        command = arguments[0];
        for (int i = 1; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) throw new IllegalArgumentException(USAGE);
            var flag = i + 1 == arguments.length || arguments[i + 1].startsWith("--");
            values.put(arguments[i].substring(2), flag ? "yes" : arguments[++i]);
        }
    }

    String command() {
        return command;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    int number(String name, int otherwise) {
        return values.containsKey(name) ? Integer.parseInt(values.get(name).replace("_", "")) : otherwise;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }
}
