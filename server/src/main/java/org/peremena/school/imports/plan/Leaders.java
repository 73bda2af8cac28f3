package org.peremena.school.imports.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.school.Roster.Person;
import org.peremena.school.Roster.Position;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.school.imports.reading.Remark;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;

/** A class has the class teachers whom the file names for it: who led it before gives it up, and the row that takes it over says from whom. */
final class Leaders {
    private final RosterIndex roster;
    private final Map<MemberId, Person> after;
    private final List<WithinFile.Row> rows;

    Leaders(RosterIndex roster, Map<MemberId, Person> after, List<WithinFile.Row> rows) {
        this.roster = roster;
        this.after = after;
        this.rows = rows;
    }

    void takeOver() {
        var named = named();
        roster.leaders().forEach((schoolClass, before) -> {
            var now = named.get(schoolClass);
            if (now != null) for (var old : before) if (!now.contains(old.id())) giveUp(old, schoolClass);
        });
    }

    /** Whom the file names, class by class. */
    private Map<ClassId, Set<MemberId>> named() {
        var ids = new HashMap<ClassId, Set<MemberId>>();
        var leading = new HashSet<ClassId>();
        for (var row : rows) {
            if (row.isRefused()) continue;
            for (var title : row.wish().leads()) {
                var known = roster.schoolClass(title);
                if (known != null) leading.add(known.id());
            }
        }
        for (var person : after.values()) {
            person.positions().stream().filter(Positions::isOfClassTeacher).map(Position::schoolClass).filter(leading::contains)
                .forEach(c -> ids.computeIfAbsent(c, x -> new HashSet<>()).add(person.id()));
        }
        return ids;
    }

    private void giveUp(Person old, ClassId schoolClass) {
        var person = after.getOrDefault(old.id(), old);
        var positions = new HashSet<>(RosterIndex.own(person));
        positions.removeIf(p -> Positions.isOfClassTeacher(p) && schoolClass.equals(p.schoolClass()));
        after.put(person.id(), Person.of(person.id(), person.name(), person.phone(), person.bornOn(), person.sourceId(), person.roles(), positions, person.schoolClass()));
        rows.stream().filter(r -> !r.isRefused() && r.wish().leads().stream().anyMatch(t -> isOf(t, schoolClass)))
            .forEach(r -> r.remarks().add(Remark.warning(r.wish().columns().leads(), "leader-replaced", Map.of("class", roster.title(schoolClass), "name", old.name().full()))));
    }

    private boolean isOf(ClassTitle title, ClassId schoolClass) {
        var known = roster.schoolClass(title);
        return known != null && known.id().equals(schoolClass);
    }
}
