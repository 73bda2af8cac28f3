package org.peremena.school.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.peremena.school.standing.Facts.ALLA;
import static org.peremena.school.standing.Facts.CLASS_7A;
import static org.peremena.school.standing.Facts.CLASS_7B;
import static org.peremena.school.standing.Facts.IVAN;
import static org.peremena.school.standing.Facts.OLGA;
import static org.peremena.school.standing.Facts.PYOTR;
import static org.peremena.school.standing.Facts.member;
import static org.peremena.school.standing.Facts.waiting;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.peremena.school.Role;
import org.peremena.school.SchoolReason;
import org.peremena.school.standing.MemberFacts;
import org.peremena.shared.PersonName;
import org.peremena.shared.Reason;
import org.peremena.shared.Refusal;

class InvitationRulesTest {
    @Test
    void class_teachers_invite_families_of_their_class_and_administrators_anybody() {
        assertThat(InvitationRules.mayInvite(OLGA, Role.PUPIL, CLASS_7B.id())).isTrue();
        assertThat(InvitationRules.mayInvite(OLGA, Role.PARENT, CLASS_7B.id())).isTrue();
        assertThat(InvitationRules.mayInvite(OLGA, Role.PUPIL, CLASS_7A.id())).isFalse();
        assertThat(InvitationRules.mayInvite(OLGA, Role.PUPIL, null)).isFalse();
        assertThat(InvitationRules.mayInvite(OLGA, Role.TEACHER, CLASS_7B.id())).isFalse();
        assertThat(InvitationRules.mayInvite(PYOTR, Role.PARENT, CLASS_7B.id())).isFalse();
        assertThat(InvitationRules.mayInvite(ALLA, Role.ADMIN, null)).isTrue();
    }

    @Test
    void rights_over_a_school_need_a_personal_link() {
        assertThatCode(() -> InvitationRules.checkShape(Role.ADMIN, null, ALLA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> InvitationRules.checkShape(Role.ADMIN, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> InvitationRules.checkShape(Role.ADMIN, null, OLGA)).isInstanceOf(Refusal.class);
        assertThatCode(() -> InvitationRules.checkShape(Role.PARENT, CLASS_7B.id(), IVAN)).doesNotThrowAnyException();
        assertThatThrownBy(() -> InvitationRules.checkShape(Role.OPERATOR, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> InvitationRules.checkShape(Role.PUPIL, null, null)).isInstanceOf(Refusal.class);
    }

    @Test
    void name_means_one_waiting_row_or_none() {
        var anna = waiting(pupil("Семёнова", "Алёна", "Ильинична"));
        assertThat(RowMatch.unclaimed(name("СЕМЕНОВА", "алена", null), List.of(anna, IVAN))).contains(anna);
        assertThat(RowMatch.unclaimed(name("Семенова", "Анна", null), List.of(anna, IVAN))).isEmpty();
        assertThatThrownBy(() -> RowMatch.unclaimed(name("Кузнецов", "Иван", null), List.of(anna, IVAN))).matches(e -> reason(e) == SchoolReason.JOIN_ALREADY_CLAIMED);
    }

    @Test
    void patronymic_decides_between_namesakes() {
        var one = waiting(pupil("Орлова", "Анна", "Ильинична"));
        var other = waiting(pupil("Орлова", "Анна", "Петровна"));
        assertThatThrownBy(() -> RowMatch.unclaimed(name("Орлова", "Анна", null), List.of(one, other))).matches(e -> reason(e) == SchoolReason.JOIN_NAME_AMBIGUOUS);
        assertThat(RowMatch.unclaimed(name("Орлова", "Анна", "петровна"), List.of(one, other))).contains(other);
        assertThat(RowMatch.unclaimed(name("Орлова", "Анна", "Глебовна"), List.of(one, other))).isEmpty();
    }

    private static Reason reason(Throwable refusal) {
        return ((Refusal) refusal).reason();
    }

    private static MemberFacts pupil(String family, String given, String patronymic) {
        return member(family, given, patronymic, List.of(), CLASS_7B, List.of(), Role.PUPIL);
    }

    private static PersonName name(String family, String given, @Nullable String patronymic) {
        return new PersonName(family, given, patronymic);
    }
}
