package org.peremena.school.imports.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.NameKey;
import org.peremena.school.Role;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.school.imports.reading.Wish;
import org.peremena.school.imports.reading.Wish.Kin;
import org.peremena.school.imports.reading.WrittenDate;
import org.peremena.school.imports.reading.WrittenName;
import org.peremena.school.imports.reading.WrittenPhone;

/** What a row of our template means. */
final class RowReader {
    private static final int LONGEST_SOURCE_ID = 200;
    private static final Wish.Columns COLUMNS = new Wish.Columns(Column.FAMILY.heading(), Column.PHONE.heading(), Column.SOURCE_ID.heading(), Column.CLASS.heading(),
        Column.LEADS.heading(), Column.LESSONS.heading());
    private static final Map<String, GuardianKind> KINDS = Map.ofEntries(Map.entry("мать", GuardianKind.MOTHER), Map.entry("мама", GuardianKind.MOTHER), Map.entry("отец", GuardianKind.FATHER),
        Map.entry("папа", GuardianKind.FATHER), Map.entry("опекун", GuardianKind.GUARDIAN), Map.entry("попечитель", GuardianKind.GUARDIAN), Map.entry("приемный родитель", GuardianKind.GUARDIAN),
        Map.entry("бабушка", GuardianKind.OTHER), Map.entry("дедушка", GuardianKind.OTHER), Map.entry("другое", GuardianKind.OTHER), Map.entry("иное", GuardianKind.OTHER));

    private final LocalDate today;

    RowReader(LocalDate today) {
        this.today = today;
    }

    Wish read(SourceRow row) {
        var remarks = new ArrayList<Remark>();
        checkLengths(row, remarks);
        var roles = roles(row, remarks);
        var nameColumn = text(row, Column.FAMILY) == null && text(row, Column.WHOLE_NAME) != null ? Column.WHOLE_NAME : Column.FAMILY;
        var name = WrittenName.read(text(row, Column.FAMILY), text(row, Column.GIVEN), text(row, Column.PATRONYMIC), text(row, Column.WHOLE_NAME), nameColumn.heading(),
            Column.GIVEN.heading(), remarks);
        var schoolClass = text(row, Column.CLASS) == null ? null : TeachingText.schoolClass(text(row, Column.CLASS), Column.CLASS.heading(), remarks);
        if (schoolClass != null && !roles.contains(Role.PUPIL) && !roles.isEmpty()) remarks.add(Remark.warning(Column.CLASS.heading(), "class-not-of-pupil", Map.of()));
        return new Wish(row, remarks, text(row, Column.SOURCE_ID), name, roles, WrittenPhone.read(text(row, Column.PHONE), Column.PHONE.heading(), remarks),
            WrittenDate.read(text(row, Column.BORN_ON), Column.BORN_ON.heading(), today, remarks), roles.contains(Role.PUPIL) ? schoolClass : null, leads(row, roles, remarks),
            TeachingText.lessons(staffs(row, Column.LESSONS, roles, remarks), remarks), TeachingText.posts(staffs(row, Column.POSITION, roles, remarks), remarks),
            kin(row, roles, remarks), COLUMNS);
    }

    private static void checkLengths(SourceRow row, List<Remark> remarks) {
        row.values().forEach((column, text) -> {
            var limit = column.equals(Column.SOURCE_ID.heading()) ? LONGEST_SOURCE_ID : ImportLimits.CELL;
            if (text.length() > limit) remarks.add(Remark.error(column, "too-long", Map.of("limit", String.valueOf(limit))));
        });
    }

    /** Without the word, a class makes a pupil and a load makes a teacher. */
    private static Set<Role> roles(SourceRow row, List<Remark> remarks) {
        var written = text(row, Column.ROLE);
        var roles = EnumSet.noneOf(Role.class);
        if (written != null) for (var word : written.split("[,;/+]|\\sи\\s")) role(NameKey.of(word), roles, remarks);
        else if (text(row, Column.LEADS) != null || text(row, Column.LESSONS) != null || text(row, Column.POSITION) != null) roles.add(Role.TEACHER);
        else if (text(row, Column.CLASS) != null) roles.add(Role.PUPIL);
        if (roles.isEmpty() && remarks.stream().noneMatch(r -> r.column().equals(Column.ROLE.heading()))) remarks.add(Remark.error(Column.ROLE.heading(), "role-missing"));
        if (roles.contains(Role.PUPIL) && roles.size() > 1) remarks.add(Remark.error(Column.ROLE.heading(), "roles-together"));
        return roles;
    }

    private static void role(String word, Set<Role> roles, List<Remark> remarks) {
        switch (word) {
            case "ученик", "ученица", "учащийся", "учащаяся", "обучающийся", "обучающаяся" -> roles.add(Role.PUPIL);
            case "учитель", "педагог", "сотрудник", "преподаватель", "воспитатель" -> roles.add(Role.TEACHER);
            case "администратор" -> roles.add(Role.ADMIN);
            case "родитель", "мать", "отец", "законный представитель" -> remarks.add(Remark.error(Column.ROLE.heading(), "parent-in-own-row"));
            case "" -> { }
            default -> remarks.add(Remark.error(Column.ROLE.heading(), "role-unknown"));
        }
    }

    private static List<ClassTitle> leads(SourceRow row, Set<Role> roles, List<Remark> remarks) {
        var written = staffs(row, Column.LEADS, roles, remarks);
        return written == null ? List.of() : TeachingText.classes(written, Column.LEADS.heading(), remarks);
    }

    /** In a pupil's row these columns say nothing about the pupil: lists often name the class teacher there. */
    private static @Nullable String staffs(SourceRow row, Column column, Set<Role> roles, List<Remark> remarks) {
        var written = text(row, column);
        if (written == null || !roles.contains(Role.PUPIL)) return written;
        remarks.add(Remark.warning(column.heading(), "not-for-pupil", Map.of()));
        return null;
    }

    private static List<Kin> kin(SourceRow row, Set<Role> roles, List<Remark> remarks) {
        var kin = new ArrayList<Kin>();
        parent(row, Column.PARENT_1, Column.PARENT_1_PHONE, Column.PARENT_1_KIND, kin, remarks);
        parent(row, Column.PARENT_2, Column.PARENT_2_PHONE, Column.PARENT_2_KIND, kin, remarks);
        if (!kin.isEmpty() && !roles.contains(Role.PUPIL)) {
            remarks.add(Remark.warning(Column.PARENT_1.heading(), "parents-of-adult", Map.of()));
            return List.of();
        }
        return kin;
    }

    private static void parent(SourceRow row, Column nameColumn, Column phoneColumn, Column kindColumn, List<Kin> kin, List<Remark> remarks) {
        var written = text(row, nameColumn);
        if (written == null) {
            if (text(row, phoneColumn) != null) remarks.add(Remark.warning(nameColumn.heading(), "parent-without-name", Map.of()));
            return;
        }
        var name = WrittenName.read(null, null, null, written, nameColumn.heading(), nameColumn.heading(), remarks);
        var phone = WrittenPhone.read(text(row, phoneColumn), phoneColumn.heading(), remarks);
        if (name != null) kin.add(new Kin(name, phone, null, kind(text(row, kindColumn), kindColumn, remarks), nameColumn.heading(), phoneColumn.heading()));
    }

    private static @Nullable GuardianKind kind(@Nullable String written, Column column, List<Remark> remarks) {
        if (written == null) return null;
        var kind = KINDS.get(NameKey.of(written));
        if (kind == null) remarks.add(Remark.warning(column.heading(), "kin-unknown", Map.of()));
        return kind == null ? GuardianKind.OTHER : kind;
    }

    private static @Nullable String text(SourceRow row, Column column) {
        return row.values().get(column.heading());
    }
}
