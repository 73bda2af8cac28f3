package org.peremena.school.imports.plan;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.Roster.Guardianship;
import org.peremena.school.Roster.Person;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.Wish;
import org.peremena.school.imports.reading.Wish.Kin;
import org.peremena.shared.MemberId;

/** Parents written in their child's row, and the ties. One number is one parent, however many children; without a number a parent is looked for among the child's own. */
final class Families {
    private final RosterIndex roster;
    private final Map<MemberId, Person> people;
    private final Map<String, MemberId> byPhone = new HashMap<>();
    private final Map<String, MemberId> bySource = new HashMap<>();
    private final Map<String, Guardianship> ties = new LinkedHashMap<>();

    /** @param people those whom the file has changed or added so far; parents are put beside them */
    Families(RosterIndex roster, Map<MemberId, Person> people) {
        this.roster = roster;
        this.people = people;
        people.values().forEach(this::remember);
    }

    private void remember(Person person) {
        if (person.phone() != null && !person.roles().contains(Role.PUPIL)) byPhone.put(person.phone(), person.id());
        if (person.sourceId() != null) bySource.put(person.sourceId(), person.id());
    }

    /** What makes the row wrong, asked before anything of it is planned. */
    static void check(RosterIndex roster, Wish wish, List<Remark> remarks) {
        for (var kin : wish.kin()) {
            var owner = roster.byPhone(kin.phone());
            if (kin.name() == null || owner == null || RosterIndex.isPupil(owner) || Matching.isSamePerson(owner.name(), kin.name())) continue;
            remarks.add(Remark.error(kin.phoneColumn(), "phone-of-another", Map.of("name", owner.name().full())));
        }
    }

    /** @return whether anything is new about the child's family */
    boolean bind(MemberId pupil, Wish wish, List<Remark> remarks) {
        var changed = false;
        var known = roster.parents(pupil);
        for (var kin : wish.kin()) {
            var parent = parent(pupil, kin, remarks);
            if (parent == null) continue;
            changed |= isChanged(parent);
            people.put(parent.id(), parent);
            remember(parent);
            var before = known.get(parent.id());
            var kind = kin.kind() != null ? kin.kind() : before != null ? before : GuardianKind.OTHER;
            if (kind == before) continue;
            ties.putIfAbsent(pupil + " " + parent.id(), new Guardianship(pupil, parent.id(), kind));
            changed = true;
        }
        return changed;
    }

    private boolean isChanged(Person parent) {
        var before = roster.person(parent.id());
        return before == null || !before.roles().contains(Role.PARENT) || !Objects.equals(before.phone(), parent.phone());
    }

    private @Nullable Person parent(MemberId pupil, Kin kin, List<Remark> remarks) {
        if (kin.sourceId() == null) return written(pupil, kin, remarks);
        var id = bySource.get(kin.sourceId());
        var known = id != null ? people.get(id) : roster.bySource(kin.sourceId());
        if (known == null) remarks.add(Remark.warning(kin.column(), "parent-not-in-file", Map.of("id", kin.sourceId())));
        return known == null || known.roles().contains(Role.PUPIL) ? null : asParent(known, null);
    }

    private @Nullable Person written(MemberId pupil, Kin kin, List<Remark> remarks) {
        var name = kin.name();
        if (name == null) return null;
        var owner = roster.byPhone(kin.phone());
        var phone = owner != null && RosterIndex.isPupil(owner) && people.getOrDefault(owner.id(), owner).phone() != null ? null : kin.phone();
        if (phone == null && kin.phone() != null) remarks.add(Remark.warning(kin.phoneColumn(), "phone-of-child", Map.of("name", owner == null ? "" : owner.name().full())));
        var inFile = phone == null ? null : byPhone.get(phone);
        if (inFile != null) return asParent(Objects.requireNonNull(people.get(inFile)), null);
        var known = owner != null && phone != null ? owner : ofChild(pupil, kin);
        if (known != null) return asParent(people.getOrDefault(known.id(), known), phone);
        return Person.of(MemberId.random(), name, phone, null, null, Set.of(Role.PARENT), Set.of(), null);
    }

    private @Nullable Person ofChild(MemberId pupil, Kin kin) {
        for (var id : roster.parents(pupil).keySet()) {
            var parent = roster.person(id);
            if (parent == null || parent.expelled() || kin.name() == null) continue;
            if (NameKey.of(parent.name()).equals(NameKey.of(kin.name())) && RosterIndex.patronymicsAgree(parent.name(), kin.name())) return parent;
        }
        return null;
    }

    private static Person asParent(Person known, @Nullable String phone) {
        var roles = EnumSet.of(Role.PARENT);
        roles.addAll(known.roles());
        return Person.of(known.id(), known.name(), phone != null ? phone : known.phone(), known.bornOn(), known.sourceId(), roles, RosterIndex.own(known), known.schoolClass());
    }

    List<Guardianship> ties() {
        return List.copyOf(ties.values());
    }
}
