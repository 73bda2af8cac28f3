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

    private final List<String> differences = new ArrayList<>();
    private final List<String> phonesShown = new ArrayList<>();

    public static Walk through(List<Permission> table) {
        var walk = new Walk();
        table.forEach(walk::visit);
        return walk;
    }

    private void visit(Permission permission) {
        var answered = new EnumMap<Who, Integer>(Who.class);
        for (var who : Who.values()) {
            var world = permission.isAlone(who) ? new World() : shared;
            var answer = call(permission, who, world, false);
            answered.put(who, answer.statusCode());
            if (who != Who.ADMIN && world.phones().anyMatch(phone -> answer.asString().contains(phone.substring(2)))) phonesShown.add(permission.endpoint() + " to " + who);
        }
        if (!answered.equals(permission.statuses())) differences.add(permission.endpoint() + "\n    expected " + row(permission.statuses()) + "\n    answered " + row(answered));
    }

    /** The lines of the table that are not true, each with what was answered instead. */
    public List<String> differences() {
        return differences;
    }

    /** Answers in which somebody else than the administration reads a whole phone number. */
    public List<String> phonesShown() {
        return phonesShown;
    }

    /** What a stranger hears about a hidden thing in other words than about an id that nothing has: it would tell what exists. */
    public List<String> tellTales(List<Permission> table) {
        var telling = new ArrayList<String>();
        for (var permission : table) {
            if (permission.statuses().get(Who.STRANGER) != 404) continue;
            var hidden = call(permission, Who.STRANGER, shared, false);
            var absent = call(permission, Who.STRANGER, shared, true);
            if (!hidden.asString().equals(absent.asString())) telling.add(permission.endpoint() + "\n    " + hidden.asString() + "\n    " + absent.asString());
        }
        return telling;
    }

    /** Calls that end in an error of ours instead of telling their caller what is wrong with this body. */
    public static List<String> brokenBy(List<String> bodies, List<Permission> table) {
        var broken = new ArrayList<String>();
        for (var permission : table) {
            var allowed = permission.statuses().entrySet().stream().filter(entry -> entry.getValue() < 400).findFirst();
            if (permission.body() == null || allowed.isEmpty()) continue;
            var world = new World();
            for (var body : bodies) {
                var answer = request(allowed.get().getKey(), world).contentType("application/json").body(body).request(permission.endpoint().method(), world.path(permission, false));
                if (answer.statusCode() >= 500) broken.add(permission.endpoint() + " by " + body);
            }
        }
        return broken;
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

    /** @param absent with ids that nothing has */
    private static Response call(Permission permission, Who who, World world, boolean absent) {
        var request = request(who, world);
        if (permission.body() != null) request.contentType(permission.body().startsWith("«") ? "text/plain" : "application/json").body(world.fill(permission.body()));
        return request.request(permission.endpoint().method(), world.path(permission, absent));
    }

    private static RequestSpecification request(Who who, World world) {
        var person = who.in(world);
        return person == null ? Person.browser() : person.asks();
    }

    private static String row(Map<Who, Integer> statuses) {
        return statuses.values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }
}
