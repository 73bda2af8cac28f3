package org.peremena.school.structure;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts;
import org.peremena.school.standing.MemberFacts.SubjectRef;
import org.peremena.school.standing.RosterRow;
import org.peremena.school.standing.StructureRules;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/** A class with its people. Like a {@link ClassRow}, but that pupils and parents are not counted but named. */
record ClassPage(ClassId id, int grade, String letter, String title, ClassRow.@Nullable Named classTeacher, Place organisation, List<Pupil> pupils,
                 List<Parent> parents, List<Teacher> teachers, List<String> can) {
    record Place(OrganisationId id, String name, String shortName) {}

    record Pupil(@JsonUnwrapped RosterRow row, List<ParentOf> parents) {}

    record ParentOf(MemberId member, @Nullable ProfileId profile, PersonName name, GuardianKind kind, boolean joined) {}

    record Parent(@JsonUnwrapped RosterRow row, List<Child> children) {}

    record Child(MemberId member, PersonName name) {}

    record Teacher(@JsonUnwrapped RosterRow row, List<SubjectRef> subjects, boolean classTeacher) {}

    /** Pupils see no parents but their own; everybody else who sees the class sees all of it. */
    static ClassPage of(MemberFacts me, ClassRow row, Place place, List<MemberFacts> around) {
        var id = row.id();
        var pupils = around.stream().filter(m -> m.schoolClass() != null && m.schoolClass().id().equals(id)).toList();
        var children = pupils.stream().map(MemberFacts::member).collect(Collectors.toSet());
        Predicate<MemberId> shown = parentsShownTo(me);
        return new ClassPage(id, row.grade(), row.letter(), row.title(), row.classTeacher(), place, pupils.stream().map(p -> pupil(me, p, shown)).toList(),
            around.stream().filter(m -> shown.test(m.member()) && m.children().stream().anyMatch(c -> children.contains(c.member()))).map(m -> parent(me, m, children)).toList(),
            around.stream().filter(m -> m.is(Role.TEACHER) || m.is(Role.ADMIN)).filter(m -> teaches(m, id)).map(m -> teacher(me, m, id)).toList(),
            StructureRules.canWithClass(me, id));
    }

    private static Predicate<MemberId> parentsShownTo(MemberFacts me) {
        if (me.isStaff() || me.is(Role.PARENT)) return m -> true;
        var mine = me.parents().stream().map(MemberFacts.Relative::member).collect(Collectors.toSet());
        return mine::contains;
    }

    private static Pupil pupil(MemberFacts me, MemberFacts pupil, Predicate<MemberId> shown) {
        return new Pupil(RosterRow.of(me, pupil), pupil.parents().stream().filter(p -> shown.test(p.member()))
            .map(p -> new ParentOf(p.member(), p.profile(), p.name(), p.kind(), p.profile() != null)).toList());
    }

    private static Parent parent(MemberFacts me, MemberFacts parent, Set<MemberId> children) {
        return new Parent(RosterRow.of(me, parent), parent.children().stream().filter(c -> children.contains(c.member())).map(c -> new Child(c.member(), c.name())).toList());
    }

    private static boolean teaches(MemberFacts member, ClassId id) {
        return member.posts().stream().anyMatch(p -> p.schoolClass() != null && p.schoolClass().id().equals(id) && p.kind() != PositionKind.PARENTS_COMMITTEE);
    }

    private static Teacher teacher(MemberFacts me, MemberFacts teacher, ClassId id) {
        var subjects = teacher.posts().stream().filter(p -> p.kind() == PositionKind.SUBJECT_TEACHER && p.schoolClass() != null && p.schoolClass().id().equals(id))
            .map(MemberFacts.Post::subject).toList();
        return new Teacher(RosterRow.of(me, teacher), subjects, teacher.leads(id));
    }
}
