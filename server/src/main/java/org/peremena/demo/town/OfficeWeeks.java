package org.peremena.demo.town;

import static java.util.Map.entry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.peremena.audit.AuditLog.Target;
import org.peremena.school.GuardianKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.shared.ClassId;
import org.peremena.shared.Id;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;
import org.peremena.shared.SubjectId;

/**
 * What the office of an invented school has done since September. What the journal is told of has happened in the roster, too, on that day; links are those
 * that have run out or were closed since.
 */
final class OfficeWeeks {
    /** A girl who comes in the middle of the term, and her mother. */
    private static final PersonName NEWCOMER = new PersonName("Салихова", "Дина", "Маратовна");
    private static final PersonName MOTHER = new PersonName("Салихова", "Лилия", "Ренатовна");
    private static final int LINKS = 6;

    private final InventedSchool school;
    private final Rosters rosters;
    private final Instant since;
    private final OfficeJournal journal = new OfficeJournal();

    OfficeWeeks(InventedSchool school, Rosters rosters, Instant since) {
        this.school = school;
        this.rosters = rosters;
        this.since = since;
    }

    /** How it began, which leaves the roster as it is. @param rows how many people the first list had */
    OfficeWeeks begun(InventedPerson coordinator, int rows) {
        begin(coordinator, rows);
        links();
        return this;
    }

    /** Changes the roster as the weeks go by. */
    OfficeWeeks worked() {
        newSubject();
        newcomer();
        transfer(8, 30);
        correction();
        leave();
        transfer(5, 62);
        return this;
    }

    List<OfficeJournal.Act> acts() {
        return journal.acts();
    }

    private void begin(InventedPerson coordinator, int rows) {
        var before = since.minus(40, ChronoUnit.MINUTES);
        journal.tell(before, coordinator, "school.organisation.founded", new Target("organisation", school.id().value(), school.shortName()), Map.of("timeZone", BuildTown.ZONE.getId()));
        journal.tell(before, coordinator, "school.member.added", school.administrator(), Map.of("roles", List.of("admin")));
        journal.tell(since, school.administrator(), "school.import.applied", new Target("import", Id.next(), "Списки на учебный год.xlsx"),
            Map.of("format", "xlsx", "added", rows, "changed", 0, "refused", 0, "expelled", 0));
    }

    private void links() {
        journal.link(at(1, 9, 50), school.administrator(), "teacher", school.teachers().size(), 30);
        var classes = school.classes().stream().limit(LINKS).toList();
        for (int i = 0; i < classes.size(); i++) journal.link(at(2 + i / 2, 13, 10 + 7 * i), classes.get(i).classTeacher(), "parent", 2 * classes.get(i).families().size(), 30);
        var careless = journal.link(at(44, 15, 5), school.classes().getLast().classTeacher(), "pupil", 300, 14);
        journal.tell(at(45, 10, 20), school.administrator(), "school.invitation.revoked", careless.target(), careless.detail());
    }

    private void newSubject() {
        var subject = new Roster.Subject(SubjectId.random(), "Финансовая грамотность", null);
        var at = at(9, 14, 40);
        rosters.write(school.id(), new Roster(List.of(), List.of(subject), List.of(), List.of(), List.of()), at);
        journal.tell(at, school.deputies().getFirst(), "school.subject.written", new Target("subject", subject.id().value(), subject.name()), Map.of());
    }

    private void newcomer() {
        var into = school.classes().get(school.classes().size() / 2);
        var pupil = Roster.Person.of(MemberId.random(), NEWCOMER, null, into.families().getFirst().pupil().bornOn(), null, Set.of(Role.PUPIL), Set.of(), into.id());
        var mother = Roster.Person.of(MemberId.random(), MOTHER, null, null, null, Set.of(Role.PARENT), Set.of(), null);
        var at = at(24, 11, 15);
        rosters.write(school.id(), new Roster(List.of(), List.of(), List.of(), List.of(pupil, mother), List.of(new Roster.Guardianship(pupil.id(), mother.id(), GuardianKind.MOTHER))), at);
        var by = school.administrator();
        var hers = OfficeJournal.member(pupil.id(), pupil.name());
        journal.tell(at, by, "school.member.added", hers, Map.of("roles", List.of("pupil"), "positions", List.of()));
        journal.tell(at, by, "school.member.added", OfficeJournal.member(mother.id(), mother.name()), Map.of("roles", List.of("parent"), "positions", List.of()));
        journal.tell(at, by, "school.guardian.added", hers, Map.of("parent", mother.id().toString(), "kind", "mother"));
    }

    /** Nothing where a grade has one class. */
    private void transfer(int grade, int day) {
        var parallel = school.classes().stream().filter(c -> c.grade() == grade).toList();
        waiting(parallel).findFirst().ifPresent(found -> parallel.stream().filter(c -> c != found.getKey()).findFirst().ifPresent(to -> {
            var at = at(day, 11, 20);
            rosters.write(school.id(), Roster.ofPeople(List.of(row(found.getValue(), to.id()))), at);
            journal.tell(at, school.deputies().getFirst(), "school.member.transferred", found.getValue(), Map.of("from", found.getKey().title(), "to", to.title()));
        }));
    }

    /** A birth date that was a day off. */
    private void correction() {
        var at = at(41, 12, 30);
        waiting(school.classes()).filter(found -> found.getValue().bornOn() != null).findFirst().ifPresent(found -> {
            var pupil = found.getValue();
            var born = Objects.requireNonNull(pupil.bornOn()).plusDays(1);
            rosters.write(school.id(), Roster.ofPeople(List.of(row(new InventedPerson(pupil.id(), pupil.name(), pupil.female(), pupil.phone(), born, false), found.getKey().id()))), at);
            journal.tell(at, school.administrator(), "school.member.corrected", pupil, Map.of("roles", List.of("pupil"), "positions", List.of(), "changed", List.of("bornOn")));
        });
    }

    private void leave() {
        var at = at(55, 16, 10);
        school.classes().reversed().stream().flatMap(c -> c.families().stream()).filter(f -> f.parents().stream().noneMatch(InventedPerson::joined)).map(InventedFamily::pupil)
            .filter(this::isFree).findFirst().ifPresent(pupil -> {
                rosters.expel(school.id(), List.of(pupil.id()), at);
                journal.tell(at, school.administrator(), "school.member.expelled", pupil, Map.of("reason", "переезд в другой город"));
            });
    }

    /** Pupils of whom nothing has been told yet, each with the class. */
    private Stream<Map.Entry<InventedClass, InventedPerson>> waiting(List<InventedClass> classes) {
        return classes.stream().flatMap(c -> c.families().stream().map(InventedFamily::pupil).filter(this::isFree).map(pupil -> entry(c, pupil)));
    }

    /** Who has come in would be told of it in the chats; and nobody has two things happen to them. */
    private boolean isFree(InventedPerson person) {
        return !person.joined() && !journal.speaksOf(person);
    }

    private static Roster.Person row(InventedPerson pupil, ClassId schoolClass) {
        return Roster.Person.of(pupil.id(), pupil.name(), pupil.phone(), pupil.bornOn(), null, Set.of(Role.PUPIL), Set.of(), schoolClass);
    }

    private Instant at(int day, int hour, int minute) {
        return WorkingDay.at(LocalDate.ofInstant(since, BuildTown.ZONE).plusDays(day), hour, minute);
    }
}
