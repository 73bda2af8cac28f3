package org.peremena.school.audience;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.school.Audience;
import org.peremena.school.Audience.Kind;
import org.peremena.school.Audiences;
import org.peremena.school.Audiences.Participant;
import org.peremena.school.Capacity;
import org.peremena.school.Memberships;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.Rosters;
import org.peremena.shared.ProfileId;

@QuarkusTest
class AudienceTest {
    private final ModelSchool school = new ModelSchool();

    @Inject
    Audiences audiences;
    @Inject
    Memberships memberships;
    @Inject
    Rosters rosters;

    @Test
    void class_is_its_pupils_and_its_class_teacher_who_leads() {
        assertThat(participants(Kind.CLASS)).containsExactlyInAnyOrder(new Participant(school.olga.profile(), Role.TEACHER, true, school.school),
            new Participant(school.ivan.profile(), Role.PUPIL, false, school.school));
    }

    @Test
    void parents_are_those_of_the_pupils_and_the_class_teacher() {
        assertThat(participants(Kind.PARENTS)).extracting(Participant::profile).containsExactlyInAnyOrder(school.olga.profile(), school.pyotr.profile());
    }

    @Test
    void staff_and_administration_act_as_teachers_when_they_are() {
        var staff = new Audience(Kind.STAFF, school.school, null, null, null);
        var administration = new Audience(Kind.ADMINISTRATION, school.school, null, null, null);
        var found = audiences.participants(List.of(staff, administration));
        assertThat(found.get(staff)).containsExactlyInAnyOrder(new Participant(school.olga.profile(), Role.TEACHER, false, school.school),
            new Participant(school.alla.profile(), Role.TEACHER, true, school.school));
        assertThat(found.get(administration)).extracting(Participant::profile).containsExactly(school.alla.profile());
    }

    @Test
    void structure_calls_for_a_chat_of_each_class_and_load() {
        assertThat(audiences.calledFor(school.school)).extracting(c -> c.audience().kind()).containsExactlyInAnyOrder(Kind.CLASS, Kind.CLASS, Kind.PARENTS, Kind.PARENTS,
            Kind.SUBJECT, Kind.SUBJECT, Kind.STAFF, Kind.ADMINISTRATION);
        assertThat(audiences.calledFor(school.school)).filteredOn(c -> c.audience().kind() == Kind.SUBJECT).extracting("subject", "classTitle", "grade")
            .containsExactlyInAnyOrder(org.assertj.core.groups.Tuple.tuple("Математика", "7Б", 7), org.assertj.core.groups.Tuple.tuple("Математика", "7А", 7));
    }

    @Test
    void from_the_side_of_a_person_it_is_the_same() {
        Map<ProfileId, Map<Audience, Participant>> mine = audiences.of(school.school, List.of(school.ivan.profile(), school.yura.profile()));
        assertThat(mine.get(school.ivan.profile()).keySet()).extracting(Audience::kind).containsExactlyInAnyOrder(Kind.CLASS, Kind.SUBJECT);
        assertThat(mine.get(school.yura.profile())).isEmpty();
    }

    @Test
    void expelled_pupil_is_out_at_once_and_his_father_with_him() {
        var before = audiences.rosterRevision(school.school);
        rosters.expel(school.school, List.of(school.ivanRow));
        assertThat(participants(Kind.CLASS)).extracting(Participant::profile).containsExactly(school.olga.profile());
        assertThat(memberships.of(school.ivan.profile())).isEmpty();
        assertThat(memberships.of(school.pyotr.profile())).isEmpty();
        assertThat(memberships.of(school.olga.profile())).hasSize(1);
        assertThat(audiences.changedSince(Map.of(school.school, before))).contains(school.school);
        assertThat(audiences.changedSince(Map.of(school.school, before + 1))).doesNotContain(school.school);
    }

    @Test
    void people_are_shown_by_what_they_are_in_the_school() {
        var shown = memberships.shown(List.of(school.olga.profile(), school.ivan.profile(), school.pyotr.profile(), school.alla.profile(), ProfileId.random()));
        assertThat(shown.get(school.olga.profile()).capacity()).isEqualTo(new Capacity(Role.TEACHER, PositionKind.CLASS_TEACHER, null, List.of("7Б"), List.of(), null));
        assertThat(shown.get(school.ivan.profile()).capacity()).isEqualTo(new Capacity(Role.PUPIL, null, null, List.of("7Б"), List.of(), null));
        assertThat(shown.get(school.pyotr.profile()).capacity()).isEqualTo(new Capacity(Role.PARENT, null, null, List.of("7Б"), List.of(), null));
        assertThat(shown.get(school.alla.profile()).capacity()).isEqualTo(new Capacity(Role.ADMIN, PositionKind.DEPUTY, "УР", List.of(), List.of(), null));
        assertThat(shown).hasSize(4);
    }

    @Test
    void ties_name_what_two_are_to_each_other() {
        assertThat(memberships.ties(school.pyotr.profile(), school.ivan.profile())).singleElement().satisfies(tie -> {
            assertThat(tie.family()).isTrue();
            assertThat(tie.mine()).containsExactly(Role.PARENT);
            assertThat(tie.theirs()).containsExactly(Role.PUPIL);
        });
        assertThat(memberships.ties(school.yura.profile(), school.ivan.profile())).isEmpty();
    }

    @Test
    void strangers_know_nobody_and_staff_know_everybody() {
        var all = List.of(school.olga.profile(), school.ivan.profile(), school.pyotr.profile(), school.alla.profile());
        assertThat(memberships.knownTo(school.yura.profile(), all)).isEmpty();
        assertThat(memberships.knownTo(school.alla.profile(), all)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(memberships.knownTo(school.pyotr.profile(), all)).containsExactlyInAnyOrderElementsOf(all);
    }

    private List<Participant> participants(Kind kind) {
        var audience = new Audience(kind, school.school, school.class7B, null, null);
        return audiences.participants(List.of(audience)).get(audience);
    }
}
