package org.peremena.cast;

import static org.peremena.school.Roster.Position.classTeacher;
import static org.peremena.school.Roster.Position.deputy;
import static org.peremena.school.Roster.Position.subjectTeacher;

import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.OrganisationKind;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Guardianship;
import org.peremena.school.Roster.Position;
import org.peremena.school.Roster.SchoolClass;
import org.peremena.school.Roster.Subject;
import org.peremena.school.Rosters;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.SubjectId;

/** The people that every test speaks of and their two schools, new for each test so that no order matters. */
public final class ModelSchool {
    private static final Instant FIRST_OF_SEPTEMBER = Instant.parse("2025-09-01T05:00:00Z");

    /** Class teacher of 7Б; teaches mathematics in 7Б and in 7А. */
    public final Person olga = People.person("Соколова", "Ольга", "Викторовна");
    /** Pupil of 7Б. */
    public final Person ivan = People.person("Кузнецов", "Иван", "Петрович");
    /** Ivan's father. */
    public final Person pyotr = People.person("Кузнецов", "Пётр", "Алексеевич");
    /** Deputy head and administrator. */
    public final Person alla = People.person("Зайцева", "Алла", "Борисовна");
    /** Teacher of another school: a stranger here. */
    public final Person yura = People.person("Чужов", "Юрий", "Олегович");

    public final MemberId olgaRow = MemberId.random();
    public final MemberId ivanRow = MemberId.random();
    public final MemberId pyotrRow = MemberId.random();
    public final MemberId allaRow = MemberId.random();
    public final MemberId yuraRow = MemberId.random();

    /** The school of all but Yura. */
    public final OrganisationId school = OrganisationId.random();
    /** Yura's. */
    public final OrganisationId otherSchool = OrganisationId.random();
    /** 7Б, Olga's and Ivan's. */
    public final ClassId class7B = ClassId.random();
    /** 7А, where Ivan may be transferred to; Olga teaches there, nobody leads it. */
    public final ClassId class7A = ClassId.random();
    public final SubjectId mathematics = SubjectId.random();
    public final SubjectId russian = SubjectId.random();

    private final Rosters rosters = CDI.current().select(Rosters.class).get();

    public ModelSchool() {
        rosters.found(new Rosters.Founding(school, OrganisationKind.SCHOOL, "Средняя школа № 12", "Школа № 12", ZoneId.of("Europe/Moscow"), null));
        rosters.found(new Rosters.Founding(otherSchool, OrganisationKind.SCHOOL, "Гимназия № 3", "Гимназия № 3", ZoneId.of("Asia/Yekaterinburg"), null));
        rosters.write(school, new Roster(List.of(new SchoolClass(class7B, 7, "Б", null), new SchoolClass(class7A, 7, "А", null)),
            List.of(new Subject(mathematics, "Математика", null), new Subject(russian, "Русский язык", null)), List.of(), people(),
            List.of(new Guardianship(ivanRow, pyotrRow, GuardianKind.FATHER))), FIRST_OF_SEPTEMBER);
        rosters.write(otherSchool, Roster.ofPeople(List.of(row(yuraRow, yura.name(), yura.phone(), Set.of(Role.TEACHER), Set.of(), null))), FIRST_OF_SEPTEMBER);
        rosters.claim(school, Map.of(olgaRow, olga.profile(), ivanRow, ivan.profile(), pyotrRow, pyotr.profile(), allaRow, alla.profile()));
        rosters.claim(otherSchool, Map.of(yuraRow, yura.profile()));
    }

    private List<Roster.Person> people() {
        return List.of(
            row(olgaRow, olga.name(), olga.phone(), Set.of(Role.TEACHER), Set.of(classTeacher(class7B), subjectTeacher(class7B, mathematics), subjectTeacher(class7A, mathematics)), null),
            row(ivanRow, ivan.name(), ivan.phone(), Set.of(Role.PUPIL), Set.of(), class7B),
            row(pyotrRow, pyotr.name(), pyotr.phone(), Set.of(Role.PARENT), Set.of(), null),
            row(allaRow, alla.name(), alla.phone(), Set.of(Role.ADMIN, Role.TEACHER), Set.of(deputy("УР")), null));
    }

    /** One more pupil of a class whom nobody has claimed. */
    public MemberId waitingPupil(ClassId schoolClass, String family, String given) {
        var member = MemberId.random();
        rosters.write(school, Roster.ofPeople(List.of(row(member, new PersonName(family, given, null), null, Set.of(Role.PUPIL), Set.of(), schoolClass))), FIRST_OF_SEPTEMBER);
        return member;
    }

    /** One more parent whom nobody has claimed. */
    public MemberId waitingParent(MemberId child, String family, String given) {
        var member = MemberId.random();
        rosters.write(school, new Roster(List.of(), List.of(), List.of(), List.of(row(member, new PersonName(family, given, null), null, Set.of(Role.PARENT), Set.of(), null)),
            List.of(new Guardianship(child, member, GuardianKind.MOTHER))), FIRST_OF_SEPTEMBER);
        return member;
    }

    /** Somebody new with a session, inside already. */
    public Person inside(String family, String given, Set<Role> roles, Set<Position> positions, @Nullable ClassId schoolClass) {
        var person = People.person(family, given, "Ильич");
        var member = MemberId.random();
        rosters.write(school, Roster.ofPeople(List.of(row(member, person.name(), person.phone(), roles, positions, schoolClass))), FIRST_OF_SEPTEMBER);
        rosters.claim(school, Map.of(member, person.profile()));
        return person;
    }

    private static Roster.Person row(MemberId id, PersonName name, @Nullable String phone, Set<Role> roles, Set<Position> positions, @Nullable ClassId schoolClass) {
        return Roster.Person.of(id, name, phone, null, null, roles, positions, schoolClass);
    }
}
