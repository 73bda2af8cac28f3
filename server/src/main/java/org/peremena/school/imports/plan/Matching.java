package org.peremena.school.imports.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.Roster.Person;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.ClassId;
import org.peremena.shared.PersonName;

/** Whom of the roster a row speaks of: by the outside id, else by the phone, else by the name (and, of pupils, the class). */
final class Matching {
    private final RosterIndex roster;

    Matching(RosterIndex roster) {
        this.roster = roster;
    }

    /** Null: nobody yet. Several that fit are an error, not a guess. */
    @Nullable Person find(Wish wish, List<Remark> remarks) {
        var known = roster.bySource(wish.sourceId());
        if (known != null) return known;
        if (wish.name() == null) return null;
        var sameNumber = roster.byPhone(wish.phone());
        if (sameNumber != null && RosterIndex.isPupil(sameNumber) == isPupil(wish) && isSamePerson(sameNumber.name(), wish.name()) && idsAgree(sameNumber, wish)) return sameNumber;
        if (isPupil(wish)) return pupil(wish, wish.name(), remarks);
        return one(roster.named(wish.name(), p -> isAdultLike(p, wish)), wish, remarks);
    }

    private static boolean isPupil(Wish wish) {
        return wish.roles().contains(Role.PUPIL);
    }

    /** A corrected family name or name is still the same person when the number is; both different is somebody else. */
    static boolean isSamePerson(PersonName one, PersonName other) {
        return NameKey.of(one.family()).equals(NameKey.of(other.family())) && NameKey.of(one.given()).substring(0, 1).equals(NameKey.of(other.given()).substring(0, 1))
            || NameKey.of(one.given()).equals(NameKey.of(other.given())) && RosterIndex.patronymicsAgree(one, other);
    }

    /** Two ids of one outside system are two people, however alike. */
    private static boolean idsAgree(Person person, Wish wish) {
        return person.sourceId() == null || wish.sourceId() == null || person.sourceId().equals(wish.sourceId());
    }

    /** Staff are few enough for a name; of parents only a whole name without a second number will do. */
    private static boolean isAdultLike(Person person, Wish wish) {
        if (person.expelled() || !idsAgree(person, wish)) return false;
        if (wish.roles().contains(Role.TEACHER) || wish.roles().contains(Role.ADMIN)) return RosterIndex.isStaff(person);
        var phonesAgree = person.phone() == null || wish.phone() == null || person.phone().equals(wish.phone());
        return person.roles().contains(Role.PARENT) && phonesAgree && person.name().patronymic() != null && wish.name() != null && wish.name().patronymic() != null;
    }

    private @Nullable Person pupil(Wish wish, PersonName name, List<Remark> remarks) {
        Predicate<Person> likely = p -> idsAgree(p, wish) && (p.bornOn() == null || wish.bornOn() == null || p.bornOn().equals(wish.bornOn()));
        var title = wish.schoolClass();
        var schoolClass = title == null ? null : roster.schoolClass(title);
        ClassId id = schoolClass == null ? null : schoolClass.id();
        if (title == null || id != null) {
            var here = roster.named(name, p -> likely.test(p) && RosterIndex.isPupil(p) && !p.expelled() && (title == null || Objects.equals(p.schoolClass(), id)));
            if (!here.isEmpty()) return one(here, wish, remarks);
        }
        var born = wish.bornOn() == null ? List.<Person>of() : roster.named(name, p -> likely.test(p) && wish.bornOn().equals(p.bornOn()) && (RosterIndex.isPupil(p) || p.expelled()));
        if (born.size() == 1) return born.getFirst();
        roster.named(name, p -> likely.test(p) && RosterIndex.isPupil(p)).stream().findFirst()
            .ifPresent(p -> remarks.add(Remark.warning(wish.columns().name(), "similar", Map.of("name", p.name().full(), "class", roster.title(p.schoolClass())))));
        return null;
    }

    private static @Nullable Person one(List<Person> candidates, Wish wish, List<Remark> remarks) {
        if (candidates.size() <= 1) return candidates.isEmpty() ? null : candidates.getFirst();
        var exact = candidates.stream().filter(p -> wish.name() != null && NameKey.of(p.name().full()).equals(NameKey.of(wish.name().full()))
            && (wish.phone() == null || wish.phone().equals(p.phone()))).toList();
        if (exact.size() == 1) return exact.getFirst();
        remarks.add(Remark.error(wish.columns().name(), "ambiguous", Map.of("count", String.valueOf(candidates.size()))));
        return null;
    }
}
