package org.peremena.school.imports.plan;

import java.util.List;
import org.peremena.school.Roster;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;

/**
 * What a file would do to a roster.
 *
 * @param write   everything that is new or different, ready for {@link org.peremena.school.Rosters#write}
 * @param leaving those whom the file should name and does not; nothing happens to them by itself
 */
public record ImportPlan(List<Row> rows, Roster write, List<Roster.Person> leaving) {
    public record Row(SourceRow source, Action action, List<Remark> remarks) {}
}
