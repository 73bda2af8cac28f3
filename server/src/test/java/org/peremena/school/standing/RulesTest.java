package org.peremena.school.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peremena.school.standing.Facts.ALLA;
import static org.peremena.school.standing.Facts.ANNA;
import static org.peremena.school.standing.Facts.ANNAS_MOTHER;
import static org.peremena.school.standing.Facts.CLASS_7A;
import static org.peremena.school.standing.Facts.CLASS_7B;
import static org.peremena.school.standing.Facts.IVAN;
import static org.peremena.school.standing.Facts.NINA;
import static org.peremena.school.standing.Facts.OLGA;
import static org.peremena.school.standing.Facts.PYOTR;
import static org.peremena.school.standing.Facts.VERA;
import static org.peremena.school.standing.Facts.VERAS_MOTHER;
import static org.peremena.school.standing.Facts.member;
import static org.peremena.school.standing.Facts.post;
import static org.peremena.school.standing.Facts.waiting;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.peremena.school.Capacity;
import org.peremena.school.NameKey;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.shared.ClassId;
import org.peremena.shared.Refusal;

class RulesTest {
    @Test
    void administrators_may_what_others_may_not() {
        assertThat(StructureRules.can(ALLA)).containsExactly("import", "invite", "edit-structure", "edit-people", "see-audit");
        assertThat(StructureRules.can(NINA)).containsExactly("see-below", "add-school");
        assertThat(Stream.of(OLGA, IVAN, PYOTR)).allSatisfy(m -> assertThat(StructureRules.can(m)).isEmpty());
        assertThatCode(() -> StructureRules.checkAdministrator(ALLA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> StructureRules.checkAdministrator(OLGA)).isInstanceOf(Refusal.class);
    }

    @Test
    void class_teacher_invites_into_her_class_and_the_administration_does_all() {
        assertThat(StructureRules.canWithClass(OLGA, CLASS_7B.id())).containsExactly("invite-pupils", "invite-parents");
        assertThat(StructureRules.canWithClass(OLGA, CLASS_7A.id())).isEmpty();
        assertThat(StructureRules.canWithClass(ALLA, CLASS_7A.id())).containsExactly("invite-pupils", "invite-parents", "edit", "transfer", "expel");
        assertThat(StructureRules.canWithClass(PYOTR, CLASS_7B.id())).isEmpty();
    }

    @Test
    void staff_see_every_class_and_families_theirs() {
        assertThat(Stream.of(OLGA, ALLA)).allSatisfy(m -> assertThat(StructureRules.seesClass(m, CLASS_7A.id())).isTrue());
        assertThat(Stream.of(IVAN, PYOTR)).allSatisfy(m -> assertThat(StructureRules.seesClass(m, CLASS_7B.id())).isTrue());
        assertThat(Stream.of(IVAN, PYOTR, NINA)).allSatisfy(m -> assertThat(StructureRules.seesClass(m, CLASS_7A.id())).isFalse());
    }

    @Test
    void teachers_assign_subjects_to_themselves_and_nobody_leads_by_own_word() {
        assertThatCode(() -> StructureRules.checkMayAssign(OLGA, OLGA, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> StructureRules.checkMayAssign(OLGA, OLGA, true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> StructureRules.checkMayAssign(OLGA, ALLA, false)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> StructureRules.checkMayAssign(PYOTR, PYOTR, false)).isInstanceOf(Refusal.class);
        assertThatCode(() -> StructureRules.checkMayAssign(ALLA, OLGA, true)).doesNotThrowAnyException();
    }

    @Test
    void groups_are_led_by_those_who_write_them() {
        assertThat(StructureRules.mayPutGroup(OLGA, false, true)).isTrue();
        assertThat(StructureRules.mayPutGroup(OLGA, false, false)).isFalse();
        assertThat(StructureRules.mayPutGroup(OLGA, true, true)).isFalse();
        assertThat(StructureRules.mayPutGroup(ALLA, true, false)).isTrue();
        assertThat(StructureRules.mayPutGroup(IVAN, false, true)).isFalse();
    }

    @Test
    void writing_is_offered_inside_the_class_the_family_and_to_staff() {
        assertThat(ContactRules.mayWrite(IVAN, ANNA)).isTrue();
        assertThat(ContactRules.mayWrite(IVAN, VERA)).isFalse();
        assertThat(ContactRules.mayWrite(PYOTR, IVAN)).isTrue();
        assertThat(ContactRules.mayWrite(PYOTR, ANNA)).isFalse();
        assertThat(ContactRules.mayWrite(PYOTR, ANNAS_MOTHER)).isTrue();
        assertThat(ContactRules.mayWrite(PYOTR, VERAS_MOTHER)).isFalse();
        assertThat(Stream.of(IVAN, PYOTR, ALLA)).allSatisfy(m -> assertThat(ContactRules.mayWrite(m, OLGA)).isTrue());
        assertThat(ContactRules.mayWrite(OLGA, OLGA)).isFalse();
        assertThat(ContactRules.mayWrite(OLGA, waiting(IVAN))).isFalse();
    }

    @Test
    void row_offers_what_the_viewer_may() {
        assertThat(RosterRow.can(ALLA, IVAN)).containsExactly("write", "transfer", "expel", "edit", "invite");
        assertThat(RosterRow.can(ALLA, OLGA)).containsExactly("write", "expel", "edit");
        assertThat(RosterRow.can(ALLA, waiting(OLGA))).containsExactly("expel", "edit", "invite");
        assertThat(RosterRow.can(OLGA, waiting(IVAN))).containsExactly("invite");
        assertThat(RosterRow.can(OLGA, VERA)).containsExactly("write");
        assertThat(RosterRow.can(IVAN, VERA)).isEmpty();
    }

    @Test
    void beside_the_name_stands_what_somebody_is_foremost() {
        assertThat(Capacities.foremost(ALLA)).isEqualTo(new Capacity(Role.ADMIN, PositionKind.DEPUTY, "УР", List.of(), List.of(), null));
        assertThat(Capacities.foremost(OLGA)).isEqualTo(new Capacity(Role.TEACHER, PositionKind.CLASS_TEACHER, null, List.of("7Б"), List.of(), null));
        assertThat(Capacities.foremost(IVAN)).isEqualTo(new Capacity(Role.PUPIL, null, null, List.of("7Б"), List.of(), null));
        assertThat(Capacities.foremost(PYOTR)).isEqualTo(new Capacity(Role.PARENT, null, null, List.of("7Б"), List.of(), null));
        assertThat(Capacities.foremost(NINA)).isEqualTo(new Capacity(Role.COORDINATOR, null, null, List.of(), List.of(), null));
        assertThat(Capacities.foremost(member("Белов", "Лев", null, List.of(post(PositionKind.PARENTS_COMMITTEE, CLASS_7A, null)), null, List.of(), Role.TEACHER)))
            .as("what a parent holds is not what a teacher is").isEqualTo(new Capacity(Role.TEACHER, null, null, List.of(), List.of(), null));
        assertThat(Capacities.foremost(member("Белов", "Лев", null, List.of(), null, List.of()))).as("who has left").isNull();
    }

    @Test
    void all_that_somebody_teaches_is_one_capacity() {
        var lev = member("Белов", "Лев", null, List.of(post(PositionKind.SUBJECT_TEACHER, CLASS_7A, "Русский язык"), post(PositionKind.SUBJECT_TEACHER, CLASS_7B, "Литература"),
            post(PositionKind.SUBJECT_TEACHER, CLASS_7B, "Русский язык"), post(PositionKind.SUBJECT_TEACHER, CLASS_7A, "Риторика")), null, List.of(), Role.TEACHER);
        assertThat(Capacities.all(lev)).containsExactly(new Capacity(Role.TEACHER, PositionKind.SUBJECT_TEACHER, null, List.of(), List.of("Русский язык", "Литература"), null));
        assertThat(Capacities.all(OLGA)).extracting(Capacity::position).containsExactly(PositionKind.CLASS_TEACHER, PositionKind.SUBJECT_TEACHER);
        assertThat(Capacities.all(IVAN)).isEmpty();
    }

    @Test
    void classes_come_by_number_then_letter() {
        assertThat(Stream.of("10А", "7 кадетский", "7Ё", "7Ж", "1В", "7Б", "10-Т", "7Е").sorted(NaturalOrder.OF_TITLES)).containsExactly("1В", "7Б", "7Е", "7Ё", "7Ж", "7 кадетский", "10А", "10-Т");
        assertThat(new Roster.SchoolClass(ClassId.random(), 7, "кадетский", null).title()).isEqualTo("7 кадетский");
        assertThat(new Roster.SchoolClass(ClassId.random(), 10, "-Т", null).title()).isEqualTo("10-Т");
        assertThat(new Roster.SchoolClass(ClassId.random(), 5, "«А»", null).title()).isEqualTo("5«А»");
    }

    @Test
    void names_are_compared_without_yo_case_hyphens_and_spaces() {
        assertThat(NameKey.of("  Римский-Корсаков   ФЁДОР ")).isEqualTo("римский корсаков федор");
        assertThat(NameKey.of("Семе\u0308нова")).isEqualTo("семенова");
        assertThat(NameKey.of("Щёголева")).isNotEqualTo(NameKey.of("Щеголёв"));
    }
}
