package org.peremena.school.imports.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.shared.PersonName;

/**
 * What one row wants to be true. What it leaves empty stays in the roster as it is; a list that is not empty replaces the one in the roster.
 *
 * @param remarks     found while the row was read
 * @param name        null when it cannot be read: then there is an error among the remarks
 * @param schoolClass of a pupil
 * @param columns     where the plan's remarks about this row go
 */
public record Wish(SourceRow row, List<Remark> remarks, @Nullable String sourceId, @Nullable PersonName name, Set<Role> roles, @Nullable String phone,
                   @Nullable LocalDate bornOn, @Nullable ClassTitle schoolClass, List<ClassTitle> leads, List<Lesson> lessons, List<Post> posts, List<Kin> kin, Columns columns) {
    public record Lesson(String subject, ClassTitle schoolClass) {}

    /** @param area what a deputy answers for */
    public record Post(PositionKind kind, @Nullable String area) {}

    /**
     * A parent, written out in the child's row or named by the source id of a row of their own.
     *
     * @param kind null: the file does not say
     */
    public record Kin(@Nullable PersonName name, @Nullable String phone, @Nullable String sourceId, @Nullable GuardianKind kind, String column, String phoneColumn) {}

    public record Columns(String name, String phone, String sourceId, String schoolClass, String leads, String lessons) {}

    public boolean isRefused() {
        return remarks.stream().anyMatch(Remark::blocks);
    }
}
