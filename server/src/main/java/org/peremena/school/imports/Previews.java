package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Viewer;
import org.peremena.school.Roster;
import org.peremena.school.Rosters;
import org.peremena.school.imports.plan.Action;
import org.peremena.school.imports.plan.ImportPlan;
import org.peremena.school.imports.plan.RosterDigest;
import org.peremena.school.imports.reading.ReadFile;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.shared.ImportId;
import org.peremena.shared.OrganisationId;

/** Keeps previews. */
@ApplicationScoped
class Previews {
    private static final int LONGEST_NAME = 200;

    private final ImportStore store;
    private final Clock clock;

    Previews(ImportStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    Import save(Viewer viewer, OrganisationId organisation, @Nullable String name, byte[] fileHash, ReadFile file, Rosters.Reading reading, ImportPlan plan) {
        var rows = new ArrayList<>(plan.rows());
        plan.leaving().forEach(p -> rows.add(missing(p, file, reading.roster())));
        var saved = new Import(ImportId.random(), organisation, fileName(name, file.format()), file.format(), Import.State.PREVIEW, file.columns(), file.ignored(), plan.rows().size(),
            count(rows, Action.ADD), count(rows, Action.CHANGE), count(rows, Action.SAME), count(rows, Action.LEAVE), count(rows, Action.REFUSE), warnings(rows), reading.revision(),
            RosterDigest.of(reading.roster()), viewer.profile(), clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), null);
        store.save(saved, fileHash, new StoredPlan(plan.write(), plan.leaving().stream().map(Roster.Person::id).toList()), rows);
        return saved;
    }

    private static ImportPlan.Row missing(Roster.Person person, ReadFile file, Roster roster) {
        var title = roster.classes().stream().filter(c -> c.id().equals(person.schoolClass())).map(Roster.SchoolClass::title).findFirst().orElse("");
        var headings = file.format().startsWith("oneroster") ? List.of("familyName", "givenName", "middleName", "grades") : List.of("Фамилия", "Имя", "Отчество", "Класс");
        Map<String, String> values = new LinkedHashMap<>();
        var patronymic = person.name().patronymic() == null ? "" : person.name().patronymic();
        var cells = List.of(person.name().family(), person.name().given(), patronymic, title);
        for (int i = 0; i < cells.size(); i++) if (!cells.get(i).isEmpty()) values.put(headings.get(i), cells.get(i));
        return new ImportPlan.Row(new SourceRow("", 0, values), Action.LEAVE, List.of());
    }

    private static String fileName(@Nullable String name, String format) {
        var plain = name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cf}/\\\\]+", " ").strip();
        if (plain.isEmpty()) return format;
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private static int count(List<ImportPlan.Row> rows, Action action) {
        return (int) rows.stream().filter(r -> r.action() == action).count();
    }

    /** Rows that will be loaded, but should be looked at. */
    private static int warnings(List<ImportPlan.Row> rows) {
        return (int) rows.stream().filter(r -> r.action() != Action.REFUSE && r.remarks().stream().anyMatch(x -> x.level() == Remark.Level.WARNING)).count();
    }
}
