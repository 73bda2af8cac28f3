package org.peremena.school.imports.oneroster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.peremena.school.imports.oneroster.OneRosterArchive.Row;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.school.imports.reading.ReadFile;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.Refusal;

/** Reads a bulk archive of one school. */
public final class OneRosterFile {
    private OneRosterFile() {}

    public static boolean isOne(Set<String> entries) {
        return OneRosterArchive.isOne(entries);
    }

    public static ReadFile read(Path file, LocalDate today) {
        try (var archive = new OneRosterArchive(file)) {
            checkOneSchool(archive.bulk("orgs"));
            var users = archive.require("users");
            var users12 = archive.version().equals("1.2");
            var roles = users12 ? UserRoles.ofFile(archive.require("roles"), today) : UserRoles.ofUsers(users);
            var classes = OneRosterClasses.read(archive.bulk("classes"), archive.bulk("courses"), archive.bulk("enrollments"), today);
            var people = new UserReader(roles, classes, demographics(archive), users, today);
            var wishes = new ArrayList<Wish>(classes.refused());
            users.stream().filter(Row::isActive).map(people::read).forEach(wishes::add);
            if (wishes.isEmpty()) throw new Refusal(ImportReason.IMPORT_EMPTY);
            return new ReadFile("oneroster-" + archive.version(), columns(users), List.of(), wishes);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
    }

    /** Departments below one school are fine; people of two schools in one list are not. */
    private static void checkOneSchool(List<Row> orgs) {
        var schools = orgs.stream().filter(Row::isActive).filter(o -> o.value("type", "").equalsIgnoreCase("school")).count();
        if (schools > 1) throw new Refusal(ImportReason.IMPORT_SEVERAL_SCHOOLS, Map.of("schools", schools));
    }

    private static Map<String, Row> demographics(OneRosterArchive archive) throws IOException {
        var rows = new HashMap<String, Row>();
        archive.bulk("demographics").forEach(r -> rows.put(r.id(), r));
        return rows;
    }

    private static List<String> columns(List<Row> users) {
        var columns = new LinkedHashSet<String>();
        users.stream().limit(1_000).forEach(u -> columns.addAll(u.values().keySet()));
        columns.retainAll(UserReader.SHOWN);
        return List.copyOf(columns);
    }
}
