package org.peremena.school.movement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.school.Memberships;
import org.peremena.school.Role;
import org.peremena.school.RosterChanged;
import org.peremena.school.RosterChanged.Kind;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;

@QuarkusTest
class MovementTest {
    private final ModelSchool school = new ModelSchool();

    @Inject
    Memberships memberships;
    @Inject
    Announced announced;
    @Inject
    Jdbi jdbi;

    @Test
    void transfer_moves_the_pupil_keeps_the_history_and_tells_the_house() {
        school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7A.toString()), school.ivanRow).then().statusCode(200).body("class.title", equalTo("7А"));
        assertThat(history("enrolment", school.ivanRow)).containsExactly(school.class7B + " ended", school.class7A + " lasts");
        assertThat(last().movements()).containsExactly(new Movement(school.ivan.profile(), Kind.TRANSFERRED, school.class7B, school.class7A));
        assertThat(last().profiles()).containsExactlyInAnyOrder(school.ivan.profile(), school.pyotr.profile());
        school.pyotr.get("/api/memberships").then().body("items[0].classes.title", contains("7А"));
        school.ivan.get("/api/classes/{c}", school.class7B).then().statusCode(404);
        school.alla.get("/api/organisations/{o}/audit", school.school).then().body("items[0].act", equalTo("school.member.transferred")).body("items[0].target.label", equalTo("Кузнецов Иван Петрович"))
            .body("items[0].detail", equalTo(Map.of("from", "7Б", "to", "7А")));
    }

    @Test
    void transfer_is_refused_where_it_makes_no_sense_or_is_not_theirs() {
        var there = Map.of("class", school.class7A.toString());
        school.olga.post("/api/members/{m}/transfer", there, school.ivanRow).then().statusCode(403);
        school.ivan.post("/api/members/{m}/transfer", there, school.ivanRow).then().statusCode(403);
        school.yura.post("/api/members/{m}/transfer", there, school.ivanRow).then().statusCode(404);
        school.alla.post("/api/members/{m}/transfer", there, MemberId.random()).then().statusCode(404);
        school.alla.post("/api/members/{m}/transfer", there, school.pyotrRow).then().statusCode(409).body("reason", equalTo("school-not-a-pupil"));
        school.alla.post("/api/members/{m}/transfer", Map.of("class", school.class7B.toString()), school.ivanRow).then().statusCode(409).body("reason", equalTo("school-already-there"));
        school.alla.post("/api/members/{m}/transfer", Map.of("class", new ModelSchool().class7A.toString()), school.ivanRow).then().statusCode(422)
            .body("reason", equalTo("school-not-in-organisation"));
        school.alla.post("/api/members/{m}/transfer", there, school.ivanRow).then().statusCode(200);
    }

    @Test
    void expelled_pupil_and_father_are_out_at_once_and_come_back_together() {
        school.alla.post("/api/members/{m}/expel", Map.of("reason", "переезд"), school.ivanRow).then().statusCode(200).body("expelled", equalTo(true));
        school.ivan.get("/api/memberships").then().statusCode(200).body("items", empty());
        school.pyotr.get("/api/memberships").then().body("items", empty());
        school.pyotr.get("/api/classes/{c}", school.class7B).then().statusCode(404);
        assertThat(last().movements()).containsExactlyInAnyOrder(new Movement(school.ivan.profile(), Kind.EXPELLED, school.class7B, null), new Movement(school.pyotr.profile(), Kind.EXPELLED, null, null));
        school.alla.post("/api/members/{m}/expel", Map.of(), school.ivanRow).then().statusCode(409).body("reason", equalTo("school-already-expelled"));

        school.alla.post("/api/members/{m}/restore", Map.of(), school.ivanRow).then().statusCode(200).body("class.title", equalTo("7Б"));
        assertThat(last().movements()).containsExactly(new Movement(school.ivan.profile(), Kind.RESTORED, null, school.class7B));
        school.ivan.get("/api/memberships").then().body("items[0].classes.title", contains("7Б"));
        school.pyotr.get("/api/memberships").then().body("items[0].roles", contains("parent")).body("items[0].children", hasSize(1));
        school.alla.post("/api/members/{m}/restore", Map.of(), school.ivanRow).then().statusCode(409).body("reason", equalTo("school-not-expelled"));
    }

    @Test
    void teacher_whose_child_leaves_stays_a_teacher() {
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "mother"), school.ivanRow, school.olgaRow).then().statusCode(204);
        school.olga.get("/api/memberships").then().body("items[0].roles", containsInAnyOrder("teacher", "parent"));
        school.alla.post("/api/members/{m}/expel", Map.of(), school.ivanRow).then().statusCode(200);
        school.olga.get("/api/memberships").then().body("items[0].roles", contains("teacher"));
        school.alla.post("/api/members/{m}/restore", Map.of("class", school.class7A.toString()), school.ivanRow).then().statusCode(200).body("class.title", equalTo("7А"));
        school.olga.get("/api/memberships").then().body("items[0].roles", containsInAnyOrder("teacher", "parent"));
    }

    @Test
    void school_keeps_an_administrator() {
        school.alla.post("/api/members/{m}/expel", Map.of(), school.allaRow).then().statusCode(403);
        var demoted = row("Зайцева", "Алла", List.of("teacher"));
        school.alla.put("/api/organisations/{o}/members/{m}", demoted, school.school, school.allaRow).then().statusCode(409).body("reason", equalTo("school-last-administrator"));
        school.inside("Белова", "Вера", Set.of(Role.ADMIN), Set.of(), null);
        school.alla.put("/api/organisations/{o}/members/{m}", demoted, school.school, school.allaRow).then().statusCode(200).body("roles", contains("teacher"));
        school.alla.put("/api/organisations/{o}/members/{m}", demoted, school.school, school.allaRow).then().statusCode(403);
    }

    @Test
    void row_is_corrected_in_place_and_its_history_kept() {
        var corrected = Map.of("family", "Соколова-Белая", "given", "Ольга", "patronymic", "Викторовна", "phone", "8 (912) 000-00-" + "11", "roles", List.of("teacher", "parent"),
            "positions", List.of(Map.of("kind", "psychologist")));
        school.alla.put("/api/organisations/{o}/members/{m}", corrected, school.school, school.olgaRow).then().statusCode(200).body("name.family", equalTo("Соколова-Белая"))
            .body("phone", equalTo("+79120000011")).body("capacity.position", equalTo("psychologist"));
        assertThat(memberships.shown(List.of(school.olga.profile())).get(school.olga.profile()).name().family()).isEqualTo("Соколова-Белая");
        assertThat(history("role_held", school.olgaRow)).containsExactlyInAnyOrder("TEACHER lasts", "PARENT lasts");
        school.olga.get("/api/memberships").then().body("items[0].positions.kind", contains("psychologist"));
        school.olga.put("/api/organisations/{o}/members/{m}", corrected, school.school, school.olgaRow).then().statusCode(403);
    }

    @Test
    void positions_that_are_not_named_stay() {
        var olga = Map.of("family", "Соколова", "given", "Ольга", "phone", school.olga.phone(), "roles", List.of("teacher"));
        school.alla.put("/api/organisations/{o}/members/{m}", olga, school.school, school.olgaRow).then().statusCode(200).body("capacity.position", equalTo("class-teacher")).body("capacity.classes", equalTo(List.of("7Б")));
    }

    @Test
    void birthday_that_is_not_named_stays_and_one_that_is_named_unknown_is_emptied() {
        born(Map.of("bornOn", "2012-03-04")).statusCode(200);
        born(Map.of()).statusCode(200);
        school.alla.get("/api/members/{m}", school.ivanRow).then().body("bornOn", equalTo("2012-03-04"));
        born(Collections.singletonMap("bornOn", null)).statusCode(200);
        school.alla.get("/api/members/{m}", school.ivanRow).then().statusCode(200).body("$", not(hasKey("bornOn"))).body("class.title", equalTo("7Б"));
        school.alla.get("/api/organisations/{o}/audit", school.school).then().body("items[0].detail.changed", contains("bornOn"));
    }

    @Test
    void days_on_which_nobody_here_was_born_are_refused_in_words() {
        born(Map.of("bornOn", "2999-01-01")).statusCode(422).body("errors.pointer", contains("/bornOn")).body("errors.detail", contains("Этот день ещё не наступил."));
        born(Map.of("bornOn", "0012-03-04")).statusCode(422).body("reason", equalTo("school-born-on-impossible")).body("errors.pointer", contains("/bornOn"));
        born(Map.of("bornOn", "30.02.2012")).statusCode(422).body("errors.pointer", contains("/bornOn"));
        born(Map.of("bornOn", "2012-03-04")).statusCode(200);
    }

    private ValidatableResponse born(Map<String, ?> part) {
        var ivan = new HashMap<String, Object>(Map.of("family", "Кузнецов", "given", "Иван", "patronymic", "Петрович", "phone", school.ivan.phone(), "roles", List.of("pupil"), "class", school.class7B.toString()));
        ivan.putAll(part);
        return school.alla.put("/api/organisations/{o}/members/{m}", ivan, school.school, school.ivanRow).then();
    }

    @Test
    void wrong_rows_are_refused_field_by_field() {
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("teacher"), "phone", "12"), 422, "school-phone-invalid", "/phone");
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("operator")), 422, "school-role-invalid", "/roles");
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("coordinator")), 422, "school-role-invalid", "/roles");
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("teacher"), "class", school.class7A.toString()), 422, "school-role-invalid", "/class");
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("teacher"), "positions", List.of(Map.of("kind", "class-teacher"))), 422, "school-position-invalid", "/positions");
        refused(Map.of("family", "Орлова", "given", "Анна", "roles", List.of("pupil"), "positions", List.of(Map.of("kind", "director"))), 422, "school-position-invalid", "/positions");
        refused(Map.of("family", "", "given", "Анна", "roles", List.of()), 422, "shared-invalid", "/roles");
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Орлова", "given", "Анна", "roles", List.of("teacher"), "phone", school.olga.phone()), school.school, MemberId.random())
            .then().statusCode(409).body("reason", equalTo("school-phone-taken"));
        school.alla.put("/api/organisations/{o}/members/{m}", row("Орлова", "Анна", List.of("teacher")), school.school, MemberId.random()).then().statusCode(200);
    }

    private void refused(Map<String, Object> row, int status, String reason, String pointer) {
        school.alla.put("/api/organisations/{o}/members/{m}", row, school.school, MemberId.random()).then().statusCode(status).body("reason", equalTo(reason)).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void row_of_another_school_is_not_taken_over() {
        school.alla.put("/api/organisations/{o}/members/{m}", row("Мой", "Юра", List.of("teacher")), school.school, school.yuraRow).then().statusCode(409).body("reason", equalTo("school-id-taken"));
        assertThat(memberships.of(school.yura.profile())).singleElement().extracting(Memberships.Standing::organisation).isEqualTo(school.otherSchool);
    }

    @Test
    void new_row_is_claimed_at_once_by_who_has_proved_its_phone() {
        var vera = People.person("Вера", "Как-то", "Иначе");
        var row = Map.of("family", "Белова", "given", "Вера", "phone", vera.phone(), "roles", List.of("teacher"));
        school.alla.put("/api/organisations/{o}/members/{m}", row, school.school, MemberId.random()).then().statusCode(200).body("joined", equalTo(true)).body("profile", equalTo(vera.profile().toString()));
        vera.get("/api/memberships").then().body("items[0].name.short", equalTo("Белова Вера"));
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Ждунов", "given", "Глеб", "phone", People.freshPhone(), "roles", List.of("teacher")), school.school, MemberId.random())
            .then().statusCode(200).body("joined", equalTo(false)).body("$", not(hasKey("profile")));
    }

    @Test
    void guardian_is_bound_and_released_and_kinds_are_kept() {
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "guardian"), school.ivanRow, school.pyotrRow).then().statusCode(204);
        List<String> kinds = jdbi.withHandle(h -> h.createQuery("select kind || case when until_at is null then ' lasts' else ' ended' end from school.guardian where pupil_id = :p order by since_at, until_at nulls last")
            .bind("p", school.ivanRow).mapTo(String.class).list());
        assertThat(kinds).containsExactly("FATHER ended", "GUARDIAN lasts");
        school.olga.delete("/api/members/{c}/guardians/{p}", school.ivanRow, school.pyotrRow).then().statusCode(403);
        school.yura.delete("/api/members/{c}/guardians/{p}", school.ivanRow, school.pyotrRow).then().statusCode(404);
        school.alla.delete("/api/members/{c}/guardians/{p}", school.ivanRow, school.pyotrRow).then().statusCode(204);
        school.alla.delete("/api/members/{c}/guardians/{p}", school.ivanRow, school.pyotrRow).then().statusCode(404);
        school.pyotr.get("/api/memberships").then().body("items[0].children", empty());
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), school.pyotrRow, school.ivanRow).then().statusCode(409).body("reason", equalTo("school-not-a-pupil"));
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), school.ivanRow, school.waitingPupil(school.class7A, "Орлова", "Лада")).then().statusCode(409).body("reason", equalTo("school-guardian-is-pupil"));
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), school.ivanRow, school.yuraRow).then().statusCode(404);
    }

    @Test
    void loads_are_the_administrations_and_subjects_the_teachers_own() {
        var load = Map.of("classTeacher", false, "subjects", List.of(school.russian.toString()));
        school.olga.put("/api/classes/{c}/teachers/{m}", load, school.class7A, school.olgaRow).then().statusCode(200);
        school.olga.get("/api/classes/{c}", school.class7A).then().body("teachers[0].subjects.name", contains("Русский язык"));
        school.olga.get("/api/classes/{c}", school.class7B).then().body("teachers[0].subjects.name", contains("Математика")).body("teachers[0].classTeacher", equalTo(true));
        school.olga.put("/api/classes/{c}/teachers/{m}", Map.of("classTeacher", true, "subjects", List.of()), school.class7A, school.olgaRow).then().statusCode(403);
        school.olga.put("/api/classes/{c}/teachers/{m}", load, school.class7A, school.allaRow).then().statusCode(403);
        school.alla.put("/api/classes/{c}/teachers/{m}", Map.of("classTeacher", true, "subjects", List.of()), school.class7A, school.olgaRow).then().statusCode(200);
        school.olga.get("/api/classes/{c}", school.class7A).then().body("teachers[0].classTeacher", equalTo(true)).body("teachers[0].subjects", empty());
        school.alla.put("/api/classes/{c}/teachers/{m}", load, school.class7A, school.ivanRow).then().statusCode(422).body("reason", equalTo("school-role-invalid"));
        school.alla.put("/api/classes/{c}/teachers/{m}", load, ClassId.random(), school.olgaRow).then().statusCode(422);
        school.yura.put("/api/classes/{c}/teachers/{m}", load, school.class7A, school.olgaRow).then().statusCode(404);
        school.alla.put("/api/classes/{c}/teachers/{m}", Map.of("classTeacher", false, "subjects", List.of()), school.class7A, school.olgaRow).then().statusCode(200);
        school.alla.get("/api/classes/{c}", school.class7A).then().body("teachers", empty());
    }

    @Test
    void home_is_where_somebody_is_a_teacher_first() {
        var elsewhere = new ModelSchool();
        elsewhere.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Кузнецов", "given", "Пётр", "phone", school.pyotr.phone(), "roles", List.of("teacher")), elsewhere.school, MemberId.random())
            .then().statusCode(200);
        assertThat(memberships.of(school.pyotr.profile())).hasSize(2).allSatisfy(s -> assertThat(s.home()).isEqualTo(elsewhere.school));
        assertThat(memberships.of(school.ivan.profile())).singleElement().satisfies(s -> assertThat(s.home()).isEqualTo(school.school));
    }

    private static Map<String, Object> row(String family, String given, List<String> roles) {
        return Map.of("family", family, "given", given, "roles", roles);
    }

    private List<String> history(String table, MemberId member) {
        var what = table.equals("enrolment") ? "class_id" : "role";
        return jdbi.withHandle(h -> h.createQuery("select " + what + " || case when until_at is null then ' lasts' else ' ended' end from school." + table + " where member_id = :m order by since_at, until_at nulls last")
            .bind("m", member).mapTo(String.class).list());
    }

    private RosterChanged last() {
        return announced.all().stream().filter(c -> c.organisation().equals(school.school)).reduce((a, b) -> b).map(Objects::requireNonNull).orElseThrow();
    }

    @ApplicationScoped
    static class Announced {
        private final Queue<RosterChanged> queue = new ConcurrentLinkedQueue<>();

        void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged changed) {
            queue.add(changed);
        }

        Queue<RosterChanged> all() {
            return queue;
        }
    }
}
