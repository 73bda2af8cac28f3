package org.peremena.permissions;

import static org.peremena.school.Roster.Position.deputy;
import static org.peremena.school.Roster.Position.subjectTeacher;

import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.chat.Chats;
import org.peremena.school.Audience;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.ChatId;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.school.imports.Brought;
import org.peremena.shared.OrganisationId;

/** The model school below a municipality, and the things in it that calls are about, each made when the first call asks for it. */
final class World {
    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}|\\$(\\w+)");

    final ModelSchool model = new ModelSchool();
    final Person subjectTeacher = model.inside("Лебедева", "Инна", Set.of(Role.TEACHER), Set.of(subjectTeacher(model.class7B, model.russian)), null);
    final Person deputy = model.inside("Громова", "Нина", Set.of(Role.TEACHER), Set.of(deputy("ВР")), null);
    final OrganisationId municipality = OrganisationId.random();
    final Person coordinator = People.person("Орлов", "Глеб", "Сергеевич");
    /** Signed in, and nobody here. */
    final Person passerBy = People.person("Прохожий", "Фома", "Ильич");
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

    /** @param absent with ids that nothing has */
    String path(Permission permission, boolean absent) {
        var query = permission.values().get("?");
        var path = replace(permission.endpoint().path(), name -> value(absent ? "new" : permission.values().getOrDefault(name, name)));
        return query == null ? path : path + "?" + fill(query);
    }

    Stream<String> phones() {
        return Stream.of(model.olga, model.ivan, model.pyotr, model.alla, model.yura, subjectTeacher, deputy, coordinator).map(Person::phone);
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
        var known = made.get(name);
        if (known != null) return known;
        var fresh = make(name);
        made.put(name, fresh);
        return fresh;
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
            case "pupil" -> model.ivanRow.toString();
            case "parent" -> model.pyotrRow.toString();
            case "expelledRow" -> expelled();
            case "schoolGroup" -> schoolGroup();
            case "invitation", "token" -> invitation(name);
            case "olgaRow" -> model.olgaRow.toString();
            case "olga" -> model.olga.profile().toString();
            case "ivan" -> model.ivan.profile().toString();
            case "alla" -> model.alla.profile().toString();
            case "deputy" -> deputy.profile().toString();
            case "chat" -> chatOfClass().toString();
            case "message", "messageOfOlga" -> say(model.olga);
            case "messageOfIvan" -> say(model.ivan);
            case "freeGroup" -> freeGroup();
            case "sessionOfAlla" -> model.alla.onAnotherDevice().get("/api/sessions").path("items.find { it.current }.id");
            case "import" -> Brought.by(model.alla, model.school, "список.csv", "Роль;Фамилия;Имя\nУчитель;Новиков;Яков".getBytes(StandardCharsets.UTF_8)).is(201).at("id");
            default -> throw new IllegalArgumentException("permissions.txt names «" + name + "», which the world does not have");
        };
    }

    /** Of pupils and class teacher of 7Б. */
    private ChatId chatOfClass() {
        var chats = CDI.current().select(Chats.class).get();
        chats.follow(model.school);
        var audience = new Audience(Audience.Kind.CLASS, model.school, model.class7B, null, null);
        return Objects.requireNonNull(chats.of(List.of(audience)).get(audience));
    }

    private String say(Person author) {
        var id = Id.next().toString();
        author.put("/api/chats/{chat}/messages/{id}", Map.of("text", "Завтра собрание"), value("chat"), id).then().statusCode(200);
        return id;
    }

    /** Opened by the class teacher, with the subject teacher and the deputy in it. */
    private String freeGroup() {
        var id = Id.next().toString();
        model.olga.put("/api/chats/{chat}", Map.of("title", "Поход", "members", List.of(subjectTeacher.profile(), deputy.profile())), id).then().statusCode(200);
        return id;
    }

    private String expelled() {
        var row = model.waitingPupil(model.class7B, "Уехавший", "Лев");
        model.alla.post("/api/members/{row}/expel", Map.of(), row.toString()).then().statusCode(200);
        return row.toString();
    }

    /** A circle that the class teacher leads. */
    private String schoolGroup() {
        var id = Id.next().toString();
        model.alla.put("/api/organisations/{school}/groups/{id}", Map.of("kind", "circle", "name", "Шахматы", "members", List.of(model.ivanRow), "leader", model.olgaRow),
            model.school.toString(), id).then().statusCode(200);
        return id;
    }

    /** For parents of 7Б, made by the class teacher: its id and its token. */
    private String invitation(String part) {
        var id = Id.next().toString();
        var answer = model.olga.put("/api/organisations/{school}/invitations/{id}", Map.of("role", "parent", "class", model.class7B, "days", 7, "uses", 30), model.school.toString(), id)
            .then().statusCode(200).extract();
        made.put("invitation", id);
        made.put("token", answer.path("token"));
        return made.get(part);
    }
}
