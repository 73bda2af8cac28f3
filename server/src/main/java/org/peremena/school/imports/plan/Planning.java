package org.peremena.school.imports.plan;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.school.Roster;
import org.peremena.school.Roster.Person;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.MemberId;

/** Works out what a file would do: first what is wrong, then whom each row speaks of, then what would be true, then the families. */
public final class Planning {
    private final RosterIndex roster;
    private final Structure structure;
    private final Matching matching;
    private final List<WithinFile.Row> rows;
    /** By the row itself: what it holds changes on the way. */
    private final Map<WithinFile.Row, Person> matched = new IdentityHashMap<>();
    private final Set<MemberId> named = new LinkedHashSet<>();
    private final Map<MemberId, Person> after = new LinkedHashMap<>();

    private Planning(Roster roster, List<Wish> wishes) {
        this.roster = new RosterIndex(roster);
        structure = new Structure(this.roster);
        matching = new Matching(this.roster);
        rows = wishes.stream().map(w -> new WithinFile.Row(w, new ArrayList<>(w.remarks()))).toList();
    }

    /** @param roster as it is now, expelled people too */
    public static ImportPlan plan(Roster roster, List<Wish> wishes) {
        return new Planning(roster, wishes).plan();
    }

    private ImportPlan plan() {
        var file = new WithinFile(rows);
        rows.forEach(this::match);
        var merging = new Merging(roster, structure, file);
        var ids = new IdentityHashMap<WithinFile.Row, MemberId>();
        for (var row : rows) if (!row.isRefused() && row.wish().name() != null) ids.put(row, merge(merging, row));
        new Leaders(roster, after, rows).takeOver();
        var families = new Families(roster, after);
        var planned = rows.stream().map(row -> planned(row, ids.get(row), families)).toList();
        var changed = after.values().stream().filter(this::isChanged).toList();
        var write = new Roster(structure.newClasses(), structure.newSubjects(), List.of(), changed, families.ties());
        return new ImportPlan(planned, write, Missing.of(roster, rows, named));
    }

    /** Refused rows are matched, too: whom they mean is not missing in the file. */
    private void match(WithinFile.Row row) {
        var wish = row.wish();
        var known = matching.find(wish, row.remarks());
        if (known != null && !named.add(known.id())) row.remarks().add(Remark.error(wish.columns().name(), "means-another-row", Map.of("name", known.name().full())));
        else if (known != null) matched.put(row, known);
        checkPhone(wish, known, row.remarks());
        Families.check(roster, wish, row.remarks());
        var roles = Merging.roles(known, wish);
        if (roles.contains(Role.PUPIL) && roles.size() > 1 && wish.remarks().stream().noneMatch(Remark::blocks)) row.remarks().add(Remark.error(wish.columns().name(), "roles-together", Map.of()));
    }

    private void checkPhone(Wish wish, @Nullable Person known, List<Remark> remarks) {
        var owner = roster.byPhone(wish.phone());
        if (owner == null || owner.equals(known) || wish.roles().contains(Role.PUPIL)) return;
        remarks.add(Remark.error(wish.columns().phone(), "phone-of-another", Map.of("name", owner.name().full())));
    }

    private MemberId merge(Merging merging, WithinFile.Row row) {
        var known = matched.get(row);
        var id = known == null ? MemberId.random() : known.id();
        after.put(id, merging.merged(id, known, row.wish(), Objects.requireNonNull(row.wish().name()), row.remarks()));
        return id;
    }

    private ImportPlan.Row planned(WithinFile.Row row, @Nullable MemberId id, Families families) {
        return new ImportPlan.Row(row.wish().row(), id == null ? Action.REFUSE : action(row, id, families), row.remarks());
    }

    private Action action(WithinFile.Row row, MemberId id, Families families) {
        var changed = isChanged(Objects.requireNonNull(after.get(id)));
        var family = families.bind(id, row.wish(), row.remarks());
        if (!matched.containsKey(row)) return Action.ADD;
        return changed || family ? Action.CHANGE : Action.SAME;
    }

    private boolean isChanged(Person person) {
        var before = roster.person(person.id());
        return before == null || before.expelled() || !bare(before).equals(bare(person));
    }

    private static Person bare(Person p) {
        return Person.of(p.id(), p.name(), p.phone(), p.bornOn(), p.sourceId(), Set.copyOf(p.roles()), RosterIndex.own(p), p.schoolClass());
    }
}
