package org.peremena.school.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.cast.Person;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;

@QuarkusTest
class InvitationTest {
    private final ModelSchool school = new ModelSchool();
    private final Person newcomer = People.person("Новый", "Человек", "Безымянный");

    @Test
    void class_teacher_invites_into_her_own_class_only() {
        put(school.olga, wish("pupil", school.class7B, null)).statusCode(200).body("class.title", equalTo("7Б")).body("live", equalTo(true)).body("url", startsWith("http"));
        put(school.olga, wish("parent", school.class7B, null)).statusCode(200);
        put(school.olga, wish("pupil", school.class7A, null)).statusCode(403);
        put(school.olga, wish("teacher", null, null)).statusCode(403);
        put(school.olga, wish("pupil", null, school.ivanRow)).statusCode(200).body("member.name.short", equalTo("Кузнецов Иван"));
        put(school.olga, wish("admin", null, school.allaRow)).statusCode(403);
        put(school.ivan, wish("pupil", school.class7B, null)).statusCode(403);
        put(school.yura, wish("pupil", school.class7B, null)).statusCode(404);
        put(school.alla, wish("pupil", school.class7A, null)).statusCode(200);
        put(school.alla, wish("teacher", null, null)).statusCode(200);
    }

    @Test
    void links_that_make_no_sense_are_refused() {
        put(school.alla, wish("admin", null, null)).statusCode(422).body("errors.pointer", contains("/role"));
        put(school.alla, wish("coordinator", null, null)).statusCode(422);
        put(school.alla, wish("pupil", null, null)).statusCode(422).body("errors.pointer", contains("/class"));
        put(school.alla, wish("teacher", null, school.ivanRow)).statusCode(422).body("errors.pointer", contains("/member"));
        put(school.alla, wish("pupil", new ModelSchool().class7A, null)).statusCode(422).body("reason", equalTo("school-not-in-organisation"));
        put(school.alla, wish("pupil", null, MemberId.random())).statusCode(404);
        put(school.alla, Map.of("role", "teacher", "days", 91, "uses", 1)).statusCode(422).body("errors.pointer", contains("/days"));
        put(school.alla, wish("admin", null, school.allaRow)).statusCode(200);
    }

    @Test
    void same_id_makes_the_same_link_and_a_strangers_id_none() {
        var id = InvitationId.random();
        var path = "/api/organisations/{o}/invitations/{i}";
        String token = school.olga.put(path, wish("pupil", school.class7B, null), school.school, id).then().statusCode(200).extract().path("token");
        school.olga.put(path, wish("pupil", school.class7B, null), school.school, id).then().statusCode(200).body("token", equalTo(token));
        school.alla.put(path, wish("pupil", school.class7B, null), school.school, id).then().statusCode(409).body("reason", equalTo("school-id-taken"));
        school.olga.get("/api/organisations/{o}/invitations", school.school).then().body("items", hasSize(1)).body("items[0].token", equalTo(token));
        school.ivan.get("/api/organisations/{o}/invitations", school.school).then().statusCode(403);
        school.yura.get("/api/organisations/{o}/invitations", school.school).then().statusCode(404);
    }

    @Test
    void class_teacher_does_not_see_links_for_staff() {
        put(school.alla, wish("teacher", null, null)).statusCode(200);
        school.olga.get("/api/organisations/{o}/invitations", school.school).then().statusCode(200).body("items", empty());
        school.alla.get("/api/organisations/{o}/invitations", school.school).then().body("items", hasSize(1));
    }

    @Test
    void pupil_claims_the_waiting_row_in_spite_of_yo_case_and_spaces() {
        var row = school.waitingPupil(school.class7B, "Семёнова", "Алёна");
        var token = link(wish("pupil", school.class7B, null));
        offer(token).statusCode(200).body("organisation.shortName", equalTo("Школа № 12")).body("classTitle", equalTo("7Б")).body("role", equalTo("pupil")).body("asks", contains("name"))
            .body("invitedBy", equalTo("Соколова О. В.")).body("$", not(hasKey("person")));
        join(newcomer, token, name("  семенова", "АЛЕНА ")).statusCode(200).body("member", equalTo(row.toString())).body("name.short", equalTo("Семёнова Алёна")).body("classes.title", contains("7Б"));
        newcomer.get("/api/classes/{c}", school.class7B).then().statusCode(200);
    }

    @Test
    void coming_again_spends_nothing() {
        school.waitingPupil(school.class7B, "Орлова", "Анна");
        var wish = wish("pupil", school.class7B, null);
        wish.put("uses", 1);
        var token = link(wish);
        join(newcomer, token, name("Орлова", "Анна")).statusCode(200);
        join(newcomer, token, name("Орлова", "Анна")).statusCode(200);
        join(People.person("Ещё", "Один", "Такой"), token, name("Орлова", "Анна")).statusCode(410).body("reason", equalTo("school-invitation-over"));
    }

    @Test
    void unknown_ambiguous_and_claimed_names_are_told_apart() {
        school.waitingPupil(school.class7B, "Орлова", "Анна");
        school.waitingPupil(school.class7B, "Орлова", "Анна");
        var token = link(wish("pupil", school.class7B, null));
        join(newcomer, token, name("Лебедева", "Анна")).statusCode(422).body("reason", equalTo("school-join-name-unknown"));
        join(newcomer, token, name("Орлова", "Анна")).statusCode(409).body("reason", equalTo("school-join-name-ambiguous"));
        join(newcomer, token, name("Кузнецов", "Иван")).statusCode(409).body("reason", equalTo("school-join-already-claimed"));
        join(newcomer, token, Map.of()).statusCode(422).body("errors.pointer", contains("/name"));
        school.olga.get("/api/organisations/{o}/invitations", school.school).then().body("items[0].uses", equalTo(0));
        newcomer.get("/api/memberships").then().body("items", empty());
    }

    @Test
    void new_rows_are_written_where_the_link_allows() {
        var wish = wish("pupil", school.class7B, null);
        wish.put("newRows", true);
        join(newcomer, link(wish), name("Лебедева\u0000", "Анна")).statusCode(422).body("errors.pointer", contains("/name/family"));
        join(newcomer, link(wish), name("Лебедева", "Анна")).statusCode(200).body("classes.title", contains("7Б"));
        put(school.alla, wish("pupil", school.class7A, null)).body("newRows", equalTo(true));
        put(school.alla, wish("pupil", school.class7B, null)).body("newRows", equalTo(false));
    }

    @Test
    void parent_comes_in_through_a_child_of_the_class() {
        var row = school.waitingParent(school.ivanRow, "Кузнецова", "Елена");
        var token = link(wish("parent", school.class7B, null));
        offer(token).body("asks", contains("name", "child"));
        join(newcomer, token, child(name("Кузнецова", "Елена"), "Сидоров", "Иван")).statusCode(422).body("reason", equalTo("school-join-child-unknown"));
        join(newcomer, token, name("Кузнецова", "Елена")).statusCode(422).body("errors.pointer", contains("/child"));
        join(newcomer, token, child(name("Кузнецова", "Елена"), "кузнецов", "иван")).statusCode(200).body("member", equalTo(row.toString())).body("children.name.short", contains("Кузнецов Иван"));
        join(People.person("Дед", "Иван", "Ильич"), token, child(name("Кузнецов", "Илья"), "Кузнецов", "Иван")).statusCode(200).body("roles", contains("parent"));
        school.olga.get("/api/classes/{c}", school.class7B).then().body("parents", hasSize(3));
    }

    @Test
    void personal_link_is_for_one_row_and_from_the_childs_card_for_its_parents() {
        var row = school.waitingPupil(school.class7B, "Орлова", "Анна");
        var own = link(wish("pupil", null, row));
        offer(own).body("person.short", equalTo("Орлова Анна")).body("asks", empty());
        join(newcomer, own, Map.of()).statusCode(200).body("member", equalTo(row.toString()));
        offer(own).statusCode(410);
        var card = link(wish("parent", null, row));
        offer(card).body("asks", contains("name"));
        var mother = People.person("Орлова", "Мария", "Ильинична");
        join(mother, card, name("Орлова", "Мария")).statusCode(200).body("children.name.short", contains("Орлова Анна"));
    }

    @Test
    void teacher_becomes_a_parent_by_the_same_row_and_a_pupil_nothing_else() {
        var card = link(wish("parent", null, school.ivanRow));
        join(school.olga, card, name("Соколова", "Ольга")).statusCode(200).body("member", equalTo(school.olgaRow.toString())).body("roles", contains("teacher", "parent"));
        var anna = school.inside("Орлова", "Анна", Set.of(Role.PUPIL), Set.of(), school.class7B);
        join(anna, card, name("Орлова", "Анна")).statusCode(409).body("reason", equalTo("school-already-member"));
    }

    @Test
    void link_for_many_gives_no_row_with_more_rights() {
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Дирин", "given", "Глеб", "roles", List.of("admin", "teacher")), school.school, MemberId.random()).then().statusCode(200);
        var director = MemberId.random();
        school.alla.put("/api/organisations/{o}/members/{m}", Map.of("family", "Главный", "given", "Лев", "roles", List.of("teacher", "parent")), school.school, director).then().statusCode(200);
        school.alla.put("/api/members/{c}/guardians/{p}", Map.of("kind", "father"), school.ivanRow, director).then().statusCode(204);
        String teachers = put(school.alla, wish("teacher", null, null)).statusCode(200).extract().path("token");
        join(newcomer, teachers, name("Дирин", "Глеб")).statusCode(409).body("reason", equalTo("school-join-personal-link-needed"));
        join(newcomer, link(wish("parent", school.class7B, null)), child(name("Главный", "Лев"), "Кузнецов", "Иван")).statusCode(409).body("reason", equalTo("school-join-personal-link-needed"));
        put(school.olga, wish("parent", null, director)).statusCode(403);
        put(school.alla, wish("parent", null, director)).statusCode(200);
        join(newcomer, teachers, name("Главный", "Лев")).statusCode(200).body("roles", contains("teacher", "parent"));
    }

    @Test
    void parent_does_not_become_a_teacher_by_a_link_that_fell_into_his_hands() {
        var closed = wish("teacher", null, null);
        closed.put("newRows", false);
        String token = put(school.alla, closed).statusCode(200).extract().path("token");
        join(school.pyotr, token, name("Кузнецов", "Пётр")).statusCode(409).body("reason", equalTo("school-already-member"));
        closed.put("newRows", true);
        String open = put(school.alla, closed).statusCode(200).extract().path("token");
        join(school.pyotr, open, name("Кузнецов", "Пётр")).statusCode(200).body("roles", contains("teacher", "parent"));
    }

    @Test
    void over_unknown_and_revoked_answer_the_same_and_a_personal_profile_stays_outside() {
        String id = put(school.olga, wish("pupil", school.class7B, null)).statusCode(200).extract().path("id");
        String token = school.olga.get("/api/organisations/{o}/invitations", school.school).path("items[0].token");
        offer(token).statusCode(200);
        join(newcomer.privately(), token, name("Орлова", "Анна")).statusCode(403).body("reason", equalTo("school-join-learning-profile"));
        school.ivan.delete("/api/invitations/{i}", id).then().statusCode(403);
        school.yura.delete("/api/invitations/{i}", id).then().statusCode(404);
        school.olga.delete("/api/invitations/{i}", id).then().statusCode(204);
        var revoked = offer(token).statusCode(410).extract().asString();
        assertThat(offer("AAAAAAAAAAAAAAAAAAAAAA").statusCode(410).extract().asString()).isEqualTo(revoked);
        join(newcomer, token, name("Кузнецов", "Иван")).statusCode(410);
        school.olga.get("/api/organisations/{o}/invitations", school.school).then().body("items[0].live", equalTo(false));
    }

    @Test
    void expelled_persons_links_end_with_them() {
        var card = link(wish("parent", null, school.ivanRow));
        offer(card).statusCode(200);
        school.alla.post("/api/members/{m}/expel", Map.of(), school.ivanRow).then().statusCode(200);
        offer(card).statusCode(410);
    }

    @Test
    void limit_holds_however_many_come_at_once() throws Exception {
        var wish = wish("pupil", school.class7B, null);
        wish.put("uses", 3);
        wish.put("newRows", true);
        var token = link(wish);
        var people = new ArrayList<Person>();
        for (int i = 0; i < 10; i++) people.add(People.person("Толпин", "Номер", "Много"));
        var letters = "абвгдежзик";
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            var answers = new ArrayList<java.util.concurrent.Future<Integer>>();
            for (int i = 0; i < 10; i++) {
                var who = people.get(i);
                var family = "Толпин" + letters.charAt(i);
                answers.add(pool.submit(() -> who.post("/api/join/{t}", name(family, "Пётр"), token).statusCode()));
            }
            for (var answer : answers) statuses.add(answer.get());
        }
        assertThat(statuses).filteredOn(s -> s == 200).hasSize(3);
        assertThat(statuses).filteredOn(s -> s == 410).hasSize(7);
        school.olga.get("/api/organisations/{o}/invitations", school.school).then().body("items[0].uses", equalTo(3)).body("items[0].live", equalTo(false));
        school.olga.get("/api/classes/{c}", school.class7B).then().body("pupils", hasSize(4));
    }

    private io.restassured.response.ValidatableResponse put(Person who, Map<String, Object> wish) {
        return who.put("/api/organisations/{o}/invitations/{i}", wish, school.school, InvitationId.random()).then();
    }

    private String link(Map<String, Object> wish) {
        return put(school.olga, wish).statusCode(200).extract().path("token");
    }

    private static io.restassured.response.ValidatableResponse offer(String token) {
        return Person.browser().get("/api/join/{t}", token).then();
    }

    private static io.restassured.response.ValidatableResponse join(Person who, String token, Map<String, Object> body) {
        return who.post("/api/join/{t}", body, token).then();
    }

    private static Map<String, Object> name(String family, String given) {
        return Map.of("name", Map.of("family", family, "given", given));
    }

    private static Map<String, Object> child(Map<String, Object> name, String family, String given) {
        var both = new HashMap<>(name);
        both.put("child", Map.of("family", family, "given", given));
        return both;
    }

    private static Map<String, Object> wish(String role, @Nullable ClassId schoolClass, @Nullable MemberId member) {
        var wish = new HashMap<String, Object>(Map.of("role", role, "days", 7, "uses", 30));
        if (schoolClass != null) wish.put("class", schoolClass.toString());
        if (member != null) wish.put("member", member.toString());
        return wish;
    }
}
