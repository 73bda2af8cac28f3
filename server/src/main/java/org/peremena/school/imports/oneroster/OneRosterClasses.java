package org.peremena.school.imports.oneroster;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.oneroster.OneRosterArchive.Row;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.school.imports.reading.Wish;
import org.peremena.school.imports.reading.Wish.Lesson;

/**
 * OneRoster's classes are groups that are taught together. The homeroom ones are our classes; the scheduled ones are a subject, taught in those of our
 * classes that its pupils come from. Where nothing is a homeroom, scheduled classes whose title is a class («7Б») are taken for one.
 */
final class OneRosterClasses {
    private static final Pattern SUBJECT_END = Pattern.compile("\\s+\\d{1,2}\\s*[-«\"]?\\s*\\p{L}[»\"]?$");
    private final Map<String, ClassTitle> homerooms = new HashMap<>();
    private final Map<String, String> subjects = new HashMap<>();
    private final List<Wish> refused = new ArrayList<>();
    private final Map<String, ClassTitle> classOfPupil = new HashMap<>();
    private final Map<String, Set<ClassTitle>> taught = new HashMap<>();
    private final Map<String, Set<ClassTitle>> leads = new HashMap<>();
    private final Map<String, List<String>> teaches = new HashMap<>();

    static OneRosterClasses read(List<Row> classes, List<Row> courses, List<Row> enrollments, LocalDate today) {
        var read = new OneRosterClasses();
        var active = classes.stream().filter(Row::isActive).toList();
        var titles = new HashMap<String, String>();
        courses.forEach(c -> titles.put(c.id(), c.value("title", "")));
        active.stream().filter(c -> c.value("classType", "").equalsIgnoreCase("homeroom")).forEach(read::homeroom);
        if (read.homerooms.isEmpty()) active.forEach(c -> ClassTitle.read(c.value("title", "")).filter(OneRosterClasses::isGrade).ifPresent(t -> read.homerooms.put(c.id(), t)));
        active.stream().filter(c -> !read.homerooms.containsKey(c.id()) && !c.value("classType", "").equalsIgnoreCase("homeroom")).forEach(c -> read.subjects.put(c.id(), subject(c, titles)));
        var live = enrollments.stream().filter(Row::isActive).filter(e -> !isOver(e, today)).toList();
        live.stream().filter(e -> is(e, "student")).forEach(read::pupilInHomeroom);
        live.stream().filter(e -> is(e, "student")).forEach(read::pupilInLesson);
        read.teachers(live.stream().filter(e -> is(e, "teacher")).toList());
        return read;
    }

    private static boolean is(Row enrollment, String role) {
        return enrollment.value("role", "").equalsIgnoreCase(role);
    }

    /** The last day itself does not count any more, says the standard. */
    static boolean isOver(Row row, LocalDate today) {
        try {
            var end = row.find("endDate");
            return end != null && end.length() >= 10 && !LocalDate.parse(end.substring(0, 10)).isAfter(today);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void homeroom(Row row) {
        var title = title(row);
        if (title.isPresent()) homerooms.put(row.id(), title.get());
        else refused.add(wrong(row));
    }

    /** «7Б» says it all; «Б» and the like needs the one grade beside it. */
    private static Optional<ClassTitle> title(Row row) {
        var title = row.value("title", row.value("classCode", ""));
        var whole = ClassTitle.read(title).filter(OneRosterClasses::isGrade);
        var grades = row.list("grades");
        if (whole.isPresent() || grades.size() != 1) return whole;
        return ClassTitle.read(grades.getFirst().replaceFirst("^0+", "") + " " + title).filter(OneRosterClasses::isGrade);
    }

    private static boolean isGrade(ClassTitle title) {
        return title.grade() >= 1 && title.grade() <= 11;
    }

    private static Wish wrong(Row row) {
        var values = new HashMap<>(row.values());
        values.keySet().retainAll(Set.of("sourcedId", "title", "grades", "classType"));
        var columns = new Wish.Columns("title", "title", "sourcedId", "title", "title", "title");
        return new Wish(new SourceRow(row.file(), row.number(), values), new ArrayList<>(List.of(Remark.error("title", "oneroster-class-unreadable"))), null, null, Set.of(), null, null,
            null, List.of(), List.of(), List.of(), List.of(), columns);
    }

    /** The course's title; else the class's own subjects; else its title without «7Б» at its end. */
    private static String subject(Row row, Map<String, String> courses) {
        var course = courses.getOrDefault(row.value("courseSourcedId", ""), "");
        var own = row.list("subjects");
        var name = !course.isBlank() ? course : own.size() == 1 ? own.getFirst() : SUBJECT_END.matcher(row.value("title", "")).replaceFirst("");
        return name.length() > 100 ? name.substring(0, 100) : name.strip();
    }

    private void pupilInHomeroom(Row enrollment) {
        var title = homerooms.get(enrollment.value("classSourcedId", ""));
        if (title != null) classOfPupil.putIfAbsent(enrollment.value("userSourcedId", ""), title);
    }

    private void pupilInLesson(Row enrollment) {
        var lesson = enrollment.value("classSourcedId", "");
        var title = classOfPupil.get(enrollment.value("userSourcedId", ""));
        if (title != null && subjects.containsKey(lesson)) taught.computeIfAbsent(lesson, l -> new LinkedHashSet<>()).add(title);
    }

    /** With a primary teacher in a homeroom the others are not class teachers. */
    private void teachers(List<Row> enrollments) {
        var withPrimary = new LinkedHashSet<String>();
        enrollments.stream().filter(OneRosterClasses::isPrimary).forEach(e -> withPrimary.add(e.value("classSourcedId", "")));
        for (var e : enrollments) {
            var id = e.value("classSourcedId", "");
            var user = e.value("userSourcedId", "");
            var homeroom = homerooms.get(id);
            if (homeroom != null && (isPrimary(e) || !withPrimary.contains(id))) leads.computeIfAbsent(user, u -> new LinkedHashSet<>()).add(homeroom);
            else if (subjects.containsKey(id)) teaches.computeIfAbsent(user, u -> new ArrayList<>()).add(id);
        }
    }

    private static boolean isPrimary(Row enrollment) {
        return enrollment.value("primary", "").equalsIgnoreCase("true");
    }

    List<Wish> refused() {
        return refused;
    }

    @Nullable ClassTitle ofPupil(String user) {
        return classOfPupil.get(user);
    }

    List<ClassTitle> ledBy(String user) {
        return List.copyOf(leads.getOrDefault(user, Set.of()));
    }

    List<Lesson> taughtBy(String user) {
        var lessons = new LinkedHashSet<Lesson>();
        for (var id : teaches.getOrDefault(user, List.of())) {
            var subject = subjects.getOrDefault(id, "");
            if (!subject.isBlank()) taught.getOrDefault(id, Set.of()).forEach(c -> lessons.add(new Lesson(subject, c)));
        }
        return List.copyOf(lessons);
    }
}
