package org.peremena.school.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.cast.TestClock;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.MemberId;

@QuarkusTest
class ImportJourneyTest {
    @Inject Rosters rosters;
    @Inject SweepImportsJob sweep;
    @Inject TestClock clock;
    private final ModelSchool model = new ModelSchool();

    private Brought bring(Person who, String name, byte[] file) {
        return Brought.by(who, model.school, name, file);
    }

    private String preview(byte[] file) {
        return bring(model.alla, "список.csv", file).is(201).at("id");
    }

    private ValidatableResponse confirm(String id, Object body) {
        return model.alla.post("/api/imports/{id}/confirm", body, id).then();
    }

    private List<Roster.Person> people() {
        return rosters.read(model.school).roster().people();
    }

    private Roster.Person named(String family) {
        return people().stream().filter(p -> p.name().family().equals(family)).findFirst().orElseThrow();
    }

    private static byte[] list(String phone) {
        return SchoolFile.csv(Charset.forName("windows-1251"), ';', "Роль|Фамилия|Имя|Отчество|Класс|Телефон|Родитель 1|Телефон родителя 1",
            "Ученик|Кузнецов|Иван|Петрович|7Б|||", "Ученик|Петрова|Мария||7А||Петрова Инна Ильинична|" + phone, "Ученик|Гусев|Роман||12Г|=1+1||", "Учитель|Лаптев|Кирилл|||+7 900 000-20-4||");
    }

    @Test
    void preview_names_the_bad_cell_and_changes_nothing_confirming_loads_and_again_is_the_same() {
        var before = people();
        var file = list(People.freshPhone());
        var id = preview(file);
        model.alla.get("/api/imports/{id}", id).then().statusCode(200).body("state", equalTo("preview")).body("rows", equalTo(4)).body("add", equalTo(1)).body("same", equalTo(1))
            .body("refuse", equalTo(2)).body("format", equalTo("csv")).body("name", equalTo("список.csv")).body("by.family", equalTo("Зайцева"));
        model.alla.get("/api/imports/{id}/rows?show=error", id).then().statusCode(200).body("items.number", contains(4, 5)).body("items[0].remarks.column", hasItems("Класс", "Телефон"))
            .body("items[1].remarks[0].detail", equalTo("В номере не хватает цифры.")).body("items[1].remarks[0].level", equalTo("error")).body("items[1].values.Фамилия", equalTo("Лаптев"));
        assertThat(people()).containsExactlyInAnyOrderElementsOf(before);

        confirm(id, Map.of()).statusCode(200).body("state", equalTo("applied"));
        assertThat(named("Петрова").roles()).hasSize(1);
        assertThat(people()).hasSize(before.size() + 2);
        var revision = rosters.read(model.school).revision();
        confirm(id, Map.of()).statusCode(200).body("state", equalTo("applied"));
        assertThat(rosters.read(model.school).revision()).isEqualTo(revision);

        var again = preview(file);
        model.alla.get("/api/imports/{id}", again).then().body("add", equalTo(0)).body("change", equalTo(0)).body("same", equalTo(2));
        confirm(again, Map.of()).statusCode(200);
        assertThat(rosters.read(model.school).revision()).isEqualTo(revision);
        model.alla.get("/api/organisations/{org}/audit", model.school).then().body("items.act", hasItems("school.import.applied"));
    }

    @Test
    void errors_come_as_a_list_that_is_harmless_and_can_be_brought_again() {
        var id = preview(list(People.freshPhone()));
        var csv = model.alla.get("/api/imports/{id}/errors.csv", id).then().statusCode(200).header("Content-Type", containsString("text/csv")).extract().asString();
        assertThat(csv).startsWith("\uFEFF").contains("'=1+1").contains("'+7 900 000-20-4").doesNotContain(";=1+1").contains("В номере не хватает цифры.").doesNotContain("Петрова");
        bring(model.alla, "errors.csv", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8)).is(201).says("rows", "2").says("refuse", "2");
    }

    @Test
    void two_clicks_at_once_load_once() throws Exception {
        var id = preview(list(People.freshPhone()));
        var before = people().size();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> one = clicks.submit(() -> model.alla.post("/api/imports/{id}/confirm", Map.of(), id).statusCode());
            Future<Integer> two = clicks.submit(() -> model.alla.post("/api/imports/{id}/confirm", Map.of(), id).statusCode());
            assertThat(List.of(one.get(), two.get())).containsExactly(200, 200);
        }
        assertThat(people()).hasSize(before + 2);
    }

    @Test
    void of_two_administrators_who_confirm_at_once_one_is_told_that_the_roster_has_changed() throws Exception {
        var boris = model.inside("Борисов", "Борис", Set.of(Role.ADMIN), Set.of(), null);
        var mine = preview(list(People.freshPhone()));
        var his = bring(boris, "другой.csv", list(People.freshPhone())).is(201).at("id");
        var before = people().size();
        try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> one = clicks.submit(() -> model.alla.post("/api/imports/{id}/confirm", Map.of(), mine).statusCode());
            Future<Integer> two = clicks.submit(() -> boris.post("/api/imports/{id}/confirm", Map.of(), his).statusCode());
            assertThat(List.of(one.get(), two.get())).containsExactlyInAnyOrder(200, 409);
        }
        assertThat(people()).hasSize(before + 2);
        var same = preview(list(People.freshPhone()));
        confirm(same, Map.of()).statusCode(200);
        boris.post("/api/imports/{id}/confirm", Map.of(), same).then().statusCode(200).body("state", equalTo("applied"));
    }

    @Test
    void an_expulsion_between_preview_and_confirming_makes_it_stale_too() {
        var first = preview(list(People.freshPhone()));
        rosters.expel(model.school, List.of(model.ivanRow));
        confirm(first, Map.of()).statusCode(409).body("reason", equalTo("school-import-stale"));
        confirm(preview(list(People.freshPhone())), Map.of()).statusCode(200);
    }

    @Test
    void previews_that_nobody_confirms_and_rows_of_old_imports_go() {
        var forgotten = preview(list(People.freshPhone()));
        var applied = preview(list(People.freshPhone()));
        confirm(applied, Map.of()).statusCode(200);
        sweep.run();
        model.alla.get("/api/imports/{id}", forgotten).then().statusCode(200);
        try {
            clock.forward(Duration.ofDays(8));
            sweep.run();
            clock.forward(Duration.ofDays(23));
            sweep.run();
        } finally {
            clock.reset();
        }
        model.alla.get("/api/imports/{id}", forgotten).then().statusCode(404);
        model.alla.post("/api/imports/{id}/confirm", Map.of(), forgotten).then().statusCode(404);
        model.alla.get("/api/imports/{id}", applied).then().statusCode(200).body("add", equalTo(1));
        model.alla.get("/api/imports/{id}/rows", applied).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void is_stale_when_somebody_edits_the_roster_but_not_when_somebody_signs_in() {
        var first = preview(list(People.freshPhone()));
        var waiting = model.waitingPupil(model.class7A, "Ожидаев", "Олег");
        confirm(first, Map.of()).statusCode(409).body("reason", equalTo("school-import-stale"));
        var second = preview(list(People.freshPhone()));
        var oleg = People.person("Ожидаев", "Олег", "Ильич");
        rosters.claim(model.school, Map.of(waiting, oleg.profile()));
        confirm(second, Map.of()).statusCode(200).body("state", equalTo("applied"));
    }

    @Test
    void those_who_are_missing_leave_only_when_asked() {
        var gone = model.waitingPupil(model.class7B, "Убылов", "Юрий");
        var list = SchoolFile.csv("Роль|Фамилия|Имя|Класс", "Ученик|Кузнецов|Иван|7Б");
        var first = preview(list);
        model.alla.get("/api/imports/{id}/rows?show=leave", first).then().body("items", hasSize(1)).body("items[0].number", equalTo(0)).body("items[0].values.Фамилия", equalTo("Убылов"));
        confirm(first, Map.of()).statusCode(200);
        assertThat(isExpelled(gone)).isFalse();
        confirm(preview(list), Map.of("expel", true)).statusCode(200);
        assertThat(isExpelled(gone)).isTrue();
    }

    private boolean isExpelled(MemberId member) {
        return people().stream().filter(p -> p.id().equals(member)).findFirst().orElseThrow().expelled();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1", "1.2"})
    void loads_oneroster_and_finds_it_the_same_afterwards(String version) {
        var phones = List.of(People.freshPhone(), People.freshPhone());
        var entries = SchoolFile.oneRoster(version);
        entries.replaceAll((name, text) -> text.replace("+7 900 111-22-33", phones.get(0)).replace("8 900 111 22 44", phones.get(1)));
        var file = SchoolFile.zip(entries);
        var id = preview(file);
        model.alla.get("/api/imports/{id}", id).then().body("format", equalTo("oneroster-" + version)).body("add", equalTo(4)).body("refuse", equalTo(1));
        confirm(id, Map.of()).statusCode(200);
        assertThat(named("Петрова").schoolClass()).isEqualTo(model.class7B);
        assertThat(named("Фёдорова").positions()).hasSize(2);
        assertThat(rosters.read(model.school).roster().guardians()).anyMatch(g -> g.pupil().equals(named("Иванов").id()) && g.parent().equals(named("Иванова").id()));
        model.alla.get("/api/imports/{id}", preview(file)).then().body("same", equalTo(4)).body("add", equalTo(0)).body("change", equalTo(0));
    }

    @Test
    void imports_are_the_administrators_and_nobody_elses() {
        var file = list(People.freshPhone());
        bring(model.olga, "a", file).is(403);
        bring(model.yura, "a", file).is(404);
        var id = preview(file);
        var otherAdmin = People.person("Директорова", "Дина", "Ильич");
        var row = MemberId.random();
        rosters.write(model.otherSchool, Roster.ofPeople(List.of(Roster.Person.of(row, otherAdmin.name(), otherAdmin.phone(), null, null, Set.of(Role.ADMIN), Set.of(), null))), java.time.Instant.now());
        rosters.claim(model.otherSchool, Map.of(row, otherAdmin.profile()));
        otherAdmin.get("/api/imports/{id}", id).then().statusCode(404);
        otherAdmin.post("/api/imports/{id}/confirm", Map.of(), id).then().statusCode(404);
        model.olga.get("/api/imports/{id}/rows", id).then().statusCode(403);
        model.alla.delete("/api/imports/{id}", id).then().statusCode(204);
        confirm(id, Map.of()).statusCode(410).body("reason", equalTo("school-import-discarded"));
        model.alla.get("/api/imports/{id}/rows", id).then().body("items", hasSize(0));
    }

    @Test
    void pages_through_the_rows() {
        var rows = new java.util.ArrayList<>(List.of("Роль|Фамилия|Имя|Класс"));
        for (int i = 0; i < 25; i++) rows.add("Ученик|Список|" + (char) ('А' + i) + "лик|7А");
        var id = preview(SchoolFile.csv(rows.toArray(String[]::new)));
        var first = model.alla.get("/api/imports/{id}/rows?show=add&limit=20", id).then().body("items", hasSize(20)).extract();
        model.alla.get("/api/imports/{id}/rows?show=add&limit=20&cursor={c}", id, first.path("next")).then().body("items", hasSize(5)).body("items[0].number", equalTo(22));
        model.alla.get("/api/imports/{id}/rows?show=nonsense", id).then().statusCode(422);
    }

    @Test
    void a_wrong_file_is_refused_with_its_reason_and_a_template_is_there_for_everybody() {
        bring(model.alla, "a.pdf", "%PDF-1.7".getBytes()).is(422).says("reason", "school-import-type-unknown");
        bring(model.alla, "a", new byte[0]).is(422).says("reason", "school-import-empty");
        Person.browser().get("/api/imports/templates/people.xlsx").then().statusCode(200).header("Content-Disposition", containsString("people.xlsx"));
        Person.browser().get("/api/imports/templates/people.csv").then().statusCode(200).body(containsString("Фамилия;Имя;Отчество"));
    }
}
