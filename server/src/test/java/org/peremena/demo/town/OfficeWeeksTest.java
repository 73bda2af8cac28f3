package org.peremena.demo.town;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.audit.AuditLog;
import org.peremena.audit.AuditLog.Entry;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;

/** Some classes of the demo's first school, built as the demo builds it. */
@QuarkusTest
class OfficeWeeksTest {
    @Inject BuildTown building;
    @Inject Rosters rosters;
    @Inject AuditLog journal;
    @Inject Clock clock;
    /** Built once: its people have fixed phones, and whoever has signed in with one is known the second time. */
    private static @Nullable InventedSchool built;

    private InventedSchool school;
    private List<Entry> entries;

    @BeforeEach
    void a_school_whose_office_has_worked_for_some_weeks() {
        if (built == null) built = build();
        school = built;
        entries = journal.page(school.id(), null, 200).items();
    }

    @Test
    void the_journal_tells_of_weeks_of_work_on_working_days_by_people() {
        assertThat(entries).extracting(Entry::act).contains("school.organisation.founded", "school.import.applied", "school.invitation.made", "school.invitation.revoked", "school.subject.written",
            "school.member.added", "school.guardian.added", "school.member.transferred", "school.member.corrected", "school.member.expelled");
        assertThat(entries).hasSizeGreaterThan(15).allSatisfy(entry -> {
            assertThat(entry.actor()).isNotNull();
            assertThat(entry.at()).isBefore(clock.instant());
            assertThat(entry.at().atZone(BuildTown.ZONE).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
        assertThat(entries.stream().map(entry -> LocalDate.ofInstant(entry.at(), BuildTown.ZONE)).distinct()).hasSizeGreaterThan(8);
    }

    @Test
    void what_the_journal_says_is_true_of_the_roster() {
        var now = rosters.read(school.id()).roster();
        var people = now.people().stream().collect(Collectors.toMap(p -> p.id().value(), p -> p));
        var titles = now.classes().stream().collect(Collectors.toMap(Roster.SchoolClass::id, Roster.SchoolClass::title));
        assertThat(of("school.member.transferred")).hasSize(2).allSatisfy(entry -> {
            var pupil = people.get(entry.target().id());
            assertThat(pupil.name().full()).isEqualTo(entry.target().label());
            assertThat(titles.get(pupil.schoolClass())).isEqualTo(entry.detail().get("to")).isNotEqualTo(entry.detail().get("from"));
        });
        assertThat(of("school.member.expelled")).isNotEmpty().allSatisfy(entry -> assertThat(people.get(entry.target().id()).expelled()).isTrue());
        assertThat(of("school.guardian.added")).allSatisfy(entry -> assertThat(now.guardians()).anyMatch(tie -> tie.pupil().value().equals(entry.target().id())
            && tie.parent().value().equals(UUID.fromString((String) entry.detail().get("parent")))));
        assertThat(of("school.subject.written")).allSatisfy(entry -> assertThat(now.subjects()).extracting(Roster.Subject::name).contains(entry.target().label()));
    }

    private InventedSchool build() {
        var town = Inventing.town(2026);
        var whole = town.schools().getFirst();
        var some = new InventedSchool(whole.id(), whole.name(), whole.shortName(), whole.director(), whole.administrator(), whole.deputies(), whole.teachers(), whole.associations(),
            whole.specialists(), whole.classes().stream().filter(c -> List.of(5, 8, 9).contains(c.grade())).toList());
        var began = WorkingDay.at(LocalDate.now(clock.withZone(BuildTown.ZONE)).minusDays(75), 9, 30);
        building.build(new Town(town.region(), town.municipality(), town.coordinator(), List.of(some)), InventedPerson::joined, began);
        return some;
    }

    private List<Entry> of(String act) {
        return entries.stream().filter(entry -> entry.act().equals(act)).toList();
    }
}
