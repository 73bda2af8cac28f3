package org.peremena.school.imports.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.PersonName;

/** A roster row after a file's row: what the file leaves empty stays. */
final class Merging {
    private final RosterIndex roster;
    private final Structure structure;
    private final WithinFile file;

    Merging(RosterIndex roster, Structure structure, WithinFile file) {
        this.roster = roster;
        this.structure = structure;
        this.file = file;
    }

    Person merged(MemberId id, @Nullable Person before, Wish wish, PersonName wished, List<Remark> remarks) {
        var roles = roles(before, wish);
        var columns = wish.columns();
        var schoolClass = wish.schoolClass() == null ? before == null ? null : before.schoolClass() : structure.schoolClass(wish.schoolClass(), columns.schoolClass(), remarks);
        if (roles.contains(Role.PUPIL)) remarkOnClass(before, schoolClass, wish, remarks);
        var leads = wish.leads().stream().map(c -> Position.classTeacher(structure.schoolClass(c, columns.leads(), remarks))).distinct().toList();
        var lessons = wish.lessons().stream().map(l -> Position.subjectTeacher(structure.schoolClass(l.schoolClass(), columns.lessons(), remarks), structure.subject(l.subject()))).distinct().toList();
        var positions = Positions.changed(before == null ? Set.of() : RosterIndex.own(before), leads, lessons, wish.posts());
        return Person.of(id, name(before, wish, wished, remarks), phone(before, wish, remarks), wish.bornOn() != null ? wish.bornOn() : before == null ? null : before.bornOn(),
            wish.sourceId() != null ? wish.sourceId() : before == null ? null : before.sourceId(), roles, positions, schoolClass);
    }

    static Set<Role> roles(@Nullable Person before, Wish wish) {
        var roles = EnumSet.noneOf(Role.class);
        if (before != null) roles.addAll(before.roles());
        roles.addAll(wish.roles());
        if (!wish.leads().isEmpty() || !wish.lessons().isEmpty() || !wish.posts().isEmpty()) roles.add(Role.TEACHER);
        return roles;
    }

    /** A spelling that differs only in what people never agree on (ё, case, a patronymic left out) is not a change. */
    static PersonName kept(PersonName before, PersonName wished) {
        var same = NameKey.of(before).equals(NameKey.of(wished)) && (wished.patronymic() == null || before.patronymic() != null && NameKey.of(before.patronymic()).equals(NameKey.of(wished.patronymic())));
        return same ? before : wished;
    }

    private static PersonName name(@Nullable Person before, Wish wish, PersonName wished, List<Remark> remarks) {
        if (before == null) return wished;
        var name = kept(before.name(), wished);
        if (!NameKey.of(name).equals(NameKey.of(before.name()))) remarks.add(Remark.warning(wish.columns().name(), "name-changes", Map.of("name", before.name().full())));
        return name;
    }

    private void remarkOnClass(@Nullable Person before, @Nullable ClassId schoolClass, Wish wish, List<Remark> remarks) {
        var column = wish.columns().schoolClass();
        if (schoolClass == null) remarks.add(Remark.warning(column, "pupil-without-class", Map.of()));
        else if (before != null && before.expelled()) remarks.add(Remark.warning(wish.columns().name(), "restored", Map.of()));
        else if (before != null && before.schoolClass() != null && !before.schoolClass().equals(schoolClass) && wish.schoolClass() != null) {
            var to = roster.schoolClass(wish.schoolClass());
            remarks.add(Remark.warning(column, "transfer", Map.of("from", roster.title(before.schoolClass()), "to", to == null ? wish.schoolClass().grade() + wish.schoolClass().letter() : to.title())));
        }
    }

    private @Nullable String phone(@Nullable Person before, Wish wish, List<Remark> remarks) {
        var kept = before == null || before.expelled() && roster.byPhone(before.phone()) != null ? null : before.phone();
        if (wish.phone() == null || !file.isOwn(wish)) return kept;
        var owner = roster.byPhone(wish.phone());
        if (owner != null && (before == null || !owner.id().equals(before.id()))) {
            // Adults were refused for this before.
            remarks.add(Remark.warning(wish.columns().phone(), "phone-of-adult", Map.of("name", owner.name().full())));
            return kept;
        }
        if (kept != null && !kept.equals(wish.phone())) remarks.add(Remark.warning(wish.columns().phone(), "phone-changes", Map.of("phone", kept)));
        return wish.phone();
    }
}
