package org.peremena.permissions;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peremena.cast.Person;

/** Walks through the endpoints as everybody. What takes something away, and what the table calls «alone», happens in a world of its own, so that no order matters. */
public final class Walk {
    private final World shared = new World();

    /** The lines of the table that are not true, each with what was answered instead. */
    public List<String> differences(List<Permission> table) {
        var wrong = new ArrayList<String>();
        for (var permission : table) {
            var answered = walk(permission);
            if (!answered.equals(permission.statuses())) wrong.add(permission.endpoint() + "\n    expected " + row(permission.statuses()) + "\n    answered " + row(answered));
        }
        return wrong;
    }

    private Map<Who, Integer> walk(Permission permission) {
        var answered = new EnumMap<Who, Integer>(Who.class);
        for (var who : Who.values()) answered.put(who, call(permission, who, permission.isAlone(who) ? new World() : shared).statusCode());
        return answered;
    }

    private static Response call(Permission permission, Who who, World world) {
        var request = request(who, world);
        if (permission.body() != null) request.contentType(permission.body().startsWith("«") ? "application/octet-stream" : "application/json").body(world.fill(permission.body()));
        return request.request(permission.endpoint().method(), world.path(permission));
    }

    private static RequestSpecification request(Who who, World world) {
        var person = who.in(world);
        return person == null ? Person.browser() : person.asks();
    }

    private static String row(Map<Who, Integer> statuses) {
        return statuses.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
