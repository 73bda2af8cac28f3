package org.peremena.bench;

import java.util.Locale;

/** {@code bin/bench messages|idle|storm|history …}: the real program under load, on a directory and a database of its own. */
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var options = new Options(arguments);
        var result = switch (options.command()) {
            case "messages" -> new Messages(options).run();
            case "idle" -> new Idle(options).run();
            case "storm" -> new Storm(options).run();
            case "history" -> new History(options).run();
            case "rehearse" -> new Rehearsal(options).run();
            default -> throw new IllegalArgumentException(Options.USAGE);
        };
        System.out.println(result);
        System.exit(0);
    }
}
