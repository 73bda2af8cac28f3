package org.peremena.school.imports.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.PersonName;

/** What rows of one file say against each other: the same person twice, one number for two people. */
final class WithinFile {
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();
    private final Map<String, Adult> adults = new HashMap<>();
    private final Map<String, Integer> pupilsPhones = new HashMap<>();

    /** Adults come first: a number that a mother and her son share is hers. */
    WithinFile(List<Row> rows) {
        rows.forEach(this::twice);
        rows.stream().filter(r -> !isPupil(r.wish)).forEach(r -> adult(r, r.wish.name(), r.wish.phone(), r.wish.columns().phone()));
        rows.forEach(r -> r.wish.kin().forEach(k -> adult(r, k.name(), k.phone(), k.phoneColumn())));
        rows.stream().filter(r -> isPupil(r.wish)).forEach(this::pupilsPhone);
    }

    record Row(Wish wish, List<Remark> remarks) {
        boolean isRefused() {
            return remarks.stream().anyMatch(Remark::blocks);
        }
    }

    record Adult(PersonName name, int row) {}

    private static boolean isPupil(Wish wish) {
        return wish.roles().contains(Role.PUPIL);
    }

    private void twice(Row row) {
        var wish = row.wish;
        if (wish.name() == null) return;
        var first = wish.sourceId() == null ? null : sources.putIfAbsent(wish.sourceId(), wish.row().number());
        var columns = wish.columns();
        if (first != null) row.remarks.add(Remark.error(columns.sourceId(), "source-id-twice", rows(first, wish.row())));
        else if (wish.sourceId() == null) {
            var second = people.putIfAbsent(key(wish, wish.name()), wish.row().number());
            if (second != null) row.remarks.add(Remark.error(columns.name(), "twice", rows(second, wish.row())));
        }
    }

    private static String key(Wish wish, PersonName name) {
        var what = isPupil(wish) ? (wish.schoolClass() == null ? "" : wish.schoolClass().key()) + "|" + Objects.toString(wish.bornOn(), "") : "adult|" + Objects.toString(wish.phone(), "");
        return NameKey.of(name.full()) + "|" + what;
    }

    private static Map<String, String> rows(int first, SourceRow second) {
        return Map.of("first", String.valueOf(first), "second", String.valueOf(second.number()));
    }

    private void adult(Row row, @Nullable PersonName name, @Nullable String phone, String column) {
        if (name == null || phone == null) return;
        var other = adults.putIfAbsent(phone, new Adult(name, row.wish.row().number()));
        if (other != null && !NameKey.of(other.name).equals(NameKey.of(name))) row.remarks.add(Remark.error(column, "phone-twice", Map.of("row", String.valueOf(other.row), "name", other.name.full())));
    }

    private void pupilsPhone(Row row) {
        var phone = row.wish.phone();
        if (phone == null) return;
        var column = row.wish.columns().phone();
        var adult = adults.get(phone);
        if (adult != null) row.remarks.add(Remark.warning(column, "phone-of-adult", Map.of("name", adult.name.full())));
        else {
            var first = pupilsPhones.putIfAbsent(phone, row.wish.row().number());
            if (first != null) row.remarks.add(Remark.warning(column, "phone-of-pupil", Map.of("row", String.valueOf(first))));
        }
    }

    /** Whether the pupil keeps the number that the row has. */
    boolean isOwn(Wish wish) {
        return wish.phone() != null && (!isPupil(wish) || !adults.containsKey(wish.phone()) && Objects.equals(pupilsPhones.get(wish.phone()), wish.row().number()));
    }
}
