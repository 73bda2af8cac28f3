package org.peremena.school.imports.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;

/** A fingerprint of what a plan leans on. Somebody signing in, or a circle gaining a member, leaves it as it was; a new pupil or another class teacher does not. */
public final class RosterDigest {
    private RosterDigest() {}

    public static byte[] of(Roster roster) {
        var lines = Stream.of(roster.classes().stream().map(c -> "c" + c), roster.subjects().stream().map(s -> "s" + s), roster.guardians().stream().map(g -> "g" + g),
            roster.people().stream().map(RosterDigest::line)).flatMap(s -> s).sorted();
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            lines.forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String line(Person p) {
        var roles = p.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        var positions = p.positions().stream().filter(x -> !x.leadsGroup()).map(Position::toString).sorted().collect(Collectors.joining(","));
        return Stream.of("p", p.id(), p.name(), p.phone(), p.bornOn(), p.sourceId(), roles, positions, p.schoolClass(), p.expelled()).map(Objects::toString).collect(Collectors.joining("|"));
    }
}
