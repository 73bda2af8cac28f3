package org.peremena.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.peremena.cast.Person;
import org.peremena.cast.Socket;

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

    /** Everybody's own socket opens; without the cookie, with somebody else's or from another site's page it does not. */
    public void openSockets() {
        for (var who : Who.values()) {
            var person = who.in(shared);
            if (person == null) continue;
            Socket.open(person.cookie(), person.profile()).close();
            var home = "http://localhost:" + RestAssured.port;
            assertThat(Socket.refusal(null, person.profile().toString(), home)).as("%s without a cookie", who).isEqualTo(401);
            assertThat(Socket.refusal(shared.passerBy.cookie(), person.profile().toString(), home)).as("%s with another's cookie", who).isEqualTo(401);
            assertThat(Socket.refusal(person.cookie(), person.profile().toString(), "https://evil.example")).as("%s from another site", who).isEqualTo(403);
        }
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
