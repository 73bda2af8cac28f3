package org.peremena.demo.talk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A short talk between a leader and some others, as written in {@code demo/*.txt}: lines «who: text», «who>whom: text» for a reply, an empty line between scenes. */
record Scene(List<Line> lines) {
    private static final Pattern LINE = Pattern.compile("(leader|[a-e])(?:>(leader|[a-e]))?: (.+)");

    record Line(String who, @Nullable String answers, String text) {}

    /** How many people besides the leader it takes. */
    int others() {
        return (int) lines.stream().map(Line::who).filter(who -> !who.equals("leader")).distinct().count();
    }

    boolean needsLeader() {
        return lines.stream().anyMatch(line -> line.who.equals("leader"));
    }

    static List<Scene> read(String name) {
        var scenes = new ArrayList<Scene>();
        var lines = new ArrayList<Line>();
        for (var text : resource(name + ".txt")) {
            if (text.isBlank()) {
                if (!lines.isEmpty()) scenes.add(new Scene(List.copyOf(lines)));
                lines.clear();
            } else {
                lines.add(line(name, text));
            }
        }
        if (!lines.isEmpty()) scenes.add(new Scene(List.copyOf(lines)));
        return scenes;
    }

    static List<String> resource(String file) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Scene.class.getResourceAsStream("/demo/" + file), file), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String name, String text) {
        var match = LINE.matcher(text);
        if (!match.matches()) throw new IllegalArgumentException(name + ": " + text);
        return new Line(match.group(1), match.group(2), match.group(3));
    }
}
