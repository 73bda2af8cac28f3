package org.peremena.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** An organisation's roster and structure, whole when read; when written, the part that shall become so. Source ids are the ids of the system that an import came from. */
public record Roster(List<SchoolClass> classes, List<Subject> subjects, List<Group> groups, List<Person> people, List<Guardianship> guardians) {
    public static Roster ofPeople(List<Person> people) {
        return new Roster(List.of(), List.of(), List.of(), people, List.of());
    }

    public record SchoolClass(ClassId id, int grade, String letter, @Nullable String sourceId) {
        /** «7Б», «10-Т», «7 кадетский». */
        public String title() {
            return letter.length() <= 2 || !Character.isLetterOrDigit(letter.charAt(0)) ? grade + letter : grade + " " + letter;
        }
    }

    public record Subject(SubjectId id, String name, @Nullable String sourceId) {}

    /** @param leader becomes head of the association or leader of the group; need not be among the members */
    public record Group(GroupId id, GroupKind kind, String name, Set<MemberId> members, @Nullable MemberId leader, @Nullable String sourceId) {}

    /**
     * A roster row as it shall stand: roles, positions and class are whole sets, what is not in them ends.
     *
     * @param phone       E.164, single in the organisation
     * @param positions   without those of leading a group, which {@link Group#leader} gives
     * @param schoolClass of a pupil
     */
    public record Person(MemberId id, PersonName name, @Nullable String phone, @Nullable LocalDate bornOn, @Nullable String sourceId,
                         Set<Role> roles, Set<Position> positions, @Nullable ClassId schoolClass, @Nullable ProfileId profile, boolean expelled) {
        /** Whoever is said to be born before is a slip of somebody's finger. */
        public static final LocalDate EARLIEST_BIRTHDAY = LocalDate.of(1900, 1, 1);

        /** A row to be written; who claims it and whether it is expelled is not written with it. */
        public static Person of(MemberId id, PersonName name, @Nullable String phone, @Nullable LocalDate bornOn, @Nullable String sourceId,
                                Set<Role> roles, Set<Position> positions, @Nullable ClassId schoolClass) {
            return new Person(id, name, phone, bornOn, sourceId, roles, positions, schoolClass, null, false);
        }
    }

    /** @param area what a deputy answers for, «УР» */
    public record Position(PositionKind kind, @Nullable ClassId schoolClass, @Nullable SubjectId subject, @Nullable GroupId group, @Nullable String area) {
        public static Position of(PositionKind kind) {
            return new Position(kind, null, null, null, null);
        }

        public static Position deputy(String area) {
            return new Position(PositionKind.DEPUTY, null, null, null, area);
        }

        public static Position classTeacher(ClassId schoolClass) {
            return new Position(PositionKind.CLASS_TEACHER, schoolClass, null, null, null);
        }

        public static Position subjectTeacher(ClassId schoolClass, SubjectId subject) {
            return new Position(PositionKind.SUBJECT_TEACHER, schoolClass, subject, null, null);
        }

        public boolean leadsGroup() {
            return kind == PositionKind.ASSOCIATION_HEAD || kind == PositionKind.GROUP_LEADER;
        }
    }

    public record Guardianship(MemberId pupil, MemberId parent, GuardianKind kind) {}
}
