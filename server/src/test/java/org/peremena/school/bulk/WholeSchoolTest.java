package org.peremena.school.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.peremena.cast.ModelSchool;
import org.peremena.cast.People;
import org.peremena.identity.Profiles;
import org.peremena.school.GuardianKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.school.SchoolReason;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;

@QuarkusTest
class WholeSchoolTest {
    private static final Logger LOG = Logger.getLogger(WholeSchoolTest.class);
    private final ModelSchool school = new ModelSchool();
    private final Instant since = Instant.parse("2025-09-02T05:00:00Z");

    @Inject
    Rosters rosters;
    @Inject
    Profiles profiles;

    @Test
    void nine_hundred_people_are_written_claimed_and_read_in_a_few_statements() {
        var roster = bigRoster();
        var start = System.nanoTime();
        rosters.write(school.school, roster, since);
        var written = System.nanoTime();
        var opened = profiles.openLearningProfiles(roster.people().stream().map(p -> new Profiles.Opening(People.freshPhone(), p.name())).toList());
        var claims = new HashMap<MemberId, ProfileId>();
        for (int i = 0; i < opened.size(); i++) claims.put(roster.people().get(i).id(), opened.get(i));
        var before = System.nanoTime();
        rosters.claim(school.school, claims);
        var claimed = System.nanoTime();
        var read = rosters.read(school.school).roster();
        var done = System.nanoTime();
        LOG.infof("900 people: written in %d ms, claimed in %d ms, read in %d ms", millis(start, written), millis(before, claimed), millis(claimed, done));
        assertThat(read.people()).hasSize(904);
        assertThat(read.guardians()).hasSize(451);
        assertThat(read.people()).filteredOn(p -> p.profile() != null).hasSize(904);
        assertThat(Duration.ofNanos(done - start)).as("a second or two on a quiet machine").isLessThan(Duration.ofSeconds(20));
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }

    private Roster bigRoster() {
        var classes = new ArrayList<Roster.SchoolClass>();
        for (int grade = 1; grade <= 11; grade++) for (var letter : List.of("В", "Г", "Д")) classes.add(new Roster.SchoolClass(ClassId.random(), grade, letter, null));
        var people = new ArrayList<Roster.Person>();
        var ties = new ArrayList<Roster.Guardianship>();
        for (int i = 0; i < 450; i++) {
            var pupil = Roster.Person.of(MemberId.random(), new PersonName("Ученик", "Номер", null), null, null, "p" + i, Set.of(Role.PUPIL), Set.of(), classes.get(i % classes.size()).id());
            var parent = Roster.Person.of(MemberId.random(), new PersonName("Родитель", "Номер", null), null, null, "r" + i, Set.of(Role.PARENT), Set.of(), null);
            people.add(pupil);
            people.add(parent);
            ties.add(new Roster.Guardianship(pupil.id(), parent.id(), GuardianKind.MOTHER));
        }
        return new Roster(classes, List.of(), List.of(), people, ties);
    }

    @Test
    void what_was_read_and_is_written_again_changes_nothing() {
        var before = rosters.read(school.school).roster();
        rosters.write(school.school, before, Instant.now());
        var after = rosters.read(school.school).roster();
        assertThat(after.people()).containsExactlyInAnyOrderElementsOf(before.people());
        assertThat(after.guardians()).containsExactlyInAnyOrderElementsOf(before.guardians());
        assertThat(after.classes()).containsExactlyInAnyOrderElementsOf(before.classes());
    }

    @Test
    void phones_may_be_swapped_in_one_act_and_never_doubled() {
        var roster = rosters.read(school.school).roster();
        var olga = roster.people().stream().filter(p -> p.id().equals(school.olgaRow)).findFirst().orElseThrow();
        var alla = roster.people().stream().filter(p -> p.id().equals(school.allaRow)).findFirst().orElseThrow();
        rosters.write(school.school, Roster.ofPeople(List.of(withPhone(olga, alla.phone()), withPhone(alla, olga.phone()))), Instant.now());
        assertThat(rosters.read(school.school).roster().people()).filteredOn(p -> p.id().equals(school.olgaRow)).singleElement().extracting(Roster.Person::phone).isEqualTo(school.alla.phone());
        assertThatThrownBy(() -> rosters.write(school.school, Roster.ofPeople(List.of(withPhone(olga, school.ivan.phone()))), Instant.now()))
            .isInstanceOfSatisfying(Refusal.class, e -> assertThat(e.reason()).isEqualTo(SchoolReason.PHONE_TAKEN));
    }

    private static Roster.Person withPhone(Roster.Person p, @org.jspecify.annotations.Nullable String phone) {
        return Roster.Person.of(p.id(), p.name(), phone, p.bornOn(), p.sourceId(), p.roles(), p.positions(), p.schoolClass());
    }

    @Test
    void claimed_rows_are_not_given_to_another() {
        rosters.claim(school.school, Map.of(school.olgaRow, school.yura.profile()));
        assertThat(rosters.read(school.school).roster().people()).filteredOn(p -> p.id().equals(school.olgaRow)).singleElement().extracting(Roster.Person::profile).isEqualTo(school.olga.profile());
    }
}
