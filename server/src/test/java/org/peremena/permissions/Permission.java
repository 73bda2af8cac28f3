package org.peremena.permissions;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code permissions.txt}.
 *
 * @param values what stands for the names in the path and for {@code $name} in the body
 */
public record Permission(Endpoint endpoint, Map<String, String> values, @Nullable String body, Map<Who, Integer> statuses) {
    public static List<Permission> table() throws IOException {
        var entries = new ArrayList<Permission>();
        try (InputStream file = Permission.class.getResourceAsStream("/permissions.txt")) {
            if (file == null) throw new IllegalStateException("permissions.txt is missing");
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
            for (int i = 0; i < lines.size(); ) {
                int end = i + 1;
                while (end < lines.size() && lines.get(end).startsWith(" ")) end++;
                entries.add(read(lines.subList(i, end)));
                i = end;
            }
        }
        return entries;
    }

    private static Permission read(List<String> lines) {
        var values = new LinkedHashMap<String, String>();
        @Nullable String body = null;
        for (var line : lines.subList(1, lines.size() - 1)) {
            var text = line.strip();
            if (text.startsWith("{") || text.startsWith("[") || text.startsWith("«")) body = text;
            else Arrays.stream(text.split("\\s+")).map(pair -> pair.split("=", 2)).forEach(pair -> values.put(pair[0], pair.length > 1 ? pair[1] : ""));
        }
        return new Permission(Endpoint.read(lines.getFirst()), values, body, statuses(lines));
    }

    private static Map<Who, Integer> statuses(List<String> lines) {
        var numbers = lines.getLast().strip().split("\\s+");
        if (numbers.length != Who.values().length) throw new IllegalStateException("each of " + List.of(Who.values()) + " needs a status: " + lines);
        var statuses = new LinkedHashMap<Who, Integer>();
        for (var who : Who.values()) statuses.put(who, Integer.valueOf(numbers[who.ordinal()]));
        return statuses;
    }

    /** Whether this call leaves a world behind in which others would be answered differently. */
    boolean isAlone(Who who) {
        return statuses.get(who) < 400 && (endpoint.method().equals("DELETE") || values.containsKey("alone"));
    }
}
