package org.peremena.permissions;

import static org.peremena.school.Roster.Position.deputy;
import static org.peremena.school.Roster.Position.subjectTeacher;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;

/** The model school below a municipality, and the things in it that calls are about, each made when the first call asks for it. */
final class World {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}|\\$(\\w+)");

    final ModelSchool model = new ModelSchool();
    final Person subjectTeacher = model.inside("Лебедева", "Инна", Set.of(Role.TEACHER), Set.of(subjectTeacher(model.class7B, model.russian)), null);
    final Person deputy = model.inside("Громова", "Нина", Set.of(Role.TEACHER), Set.of(deputy("ВР")), null);
    final OrganisationId municipality = OrganisationId.random();
    final Person coordinator = People.person("Орлов", "Глеб", "Сергеевич");
    private final Map<String, String> made = new HashMap<>();

    World() {
        var rosters = CDI.current().select(Rosters.class).get();
        var zone = ZoneId.of("Europe/Moscow");
        rosters.found(new Rosters.Founding(municipality, OrganisationKind.MUNICIPALITY, "Город Речной", "Речной", zone, null));
        rosters.found(new Rosters.Founding(model.school, OrganisationKind.SCHOOL, "Средняя школа № 12", "Школа № 12", zone, municipality));
        var row = MemberId.random();
        rosters.write(municipality, Roster.ofPeople(List.of(
            Roster.Person.of(row, coordinator.name(), coordinator.phone(), null, null, Set.of(Role.COORDINATOR), Set.of(), null))), Instant.parse("2025-09-01T05:00:00Z"));
        rosters.claim(municipality, Map.of(row, coordinator.profile()));
    }

    String path(Permission permission) {
        return replace(permission.endpoint().path(), name -> value(permission.values().getOrDefault(name, name))) + (permission.values().containsKey("?") ? "?" + fill(permission.values().get("?")) : "");
    }

    /** {@code $name} becomes its value. */
    String fill(String text) {
        return replace(text, this::value);
    }

    private static String replace(String text, UnaryOperator<String> value) {
        return NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value.apply(match.group(1) == null ? match.group(2) : match.group(1))));
    }

    private String value(String name) {
        if (name.equals("new")) return Id.next().toString();
        return made.computeIfAbsent(name, this::make);
    }

    private String make(String name) {
        return switch (name) {
            case "organisation", "school" -> model.school.toString();
            case "municipality" -> municipality.toString();
            case "class", "schoolClass" -> model.class7B.toString();
            case "class7A" -> model.class7A.toString();
            case "mathematics", "subject" -> model.mathematics.toString();
            case "member", "ivanRow" -> model.ivanRow.toString();
            case "pyotrRow" -> model.pyotrRow.toString();
            case "olgaRow" -> model.olgaRow.toString();
            case "olga" -> model.olga.profile().toString();
            case "ivan" -> model.ivan.profile().toString();
            case "sessionOfAlla" -> model.alla.onAnotherDevice().get("/api/sessions").path("items.find { it.current }.id");
            default -> throw new IllegalArgumentException("permissions.txt names «" + name + "», which the world does not have");
        };
    }
}
