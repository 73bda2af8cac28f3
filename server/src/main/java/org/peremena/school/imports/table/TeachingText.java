package org.peremena.school.imports.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.school.NameKey;
import org.peremena.school.PositionKind;
import org.peremena.school.imports.reading.ClassTitle;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.Wish.Lesson;
import org.peremena.school.imports.reading.Wish.Post;

/** «Алгебра: 7А, 7Б; Физика (8А)», «Заместитель директора по УР», «7А, 7Б». */
final class TeachingText {
    private static final int LONGEST_SUBJECT = 100;
    private static final int LONGEST_AREA = 60;
    private static final int LARGEST_LOAD = 200;
    private static final Pattern LOAD = Pattern.compile("([^:(]+)[:(]\\s*([^)]*)\\)?\\s*");
    private static final Pattern AREA = Pattern.compile("\\sпо\\s+(.+)$", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private TeachingText() {}

    static @Nullable ClassTitle schoolClass(String text, String column, List<Remark> remarks) {
        var title = ClassTitle.read(text).orElse(null);
        if (title == null) remarks.add(Remark.error(column, "class-unreadable", Map.of("class", shortened(text))));
        else if (title.grade() < 1 || title.grade() > 11) remarks.add(Remark.error(column, "class-grade", Map.of("class", shortened(text))));
        else return title;
        return null;
    }

    static List<ClassTitle> classes(String text, String column, List<Remark> remarks) {
        var titles = new ArrayList<ClassTitle>();
        for (var part : text.split("[,;\\n]")) {
            if (part.isBlank()) continue;
            var title = schoolClass(part.strip(), column, remarks);
            if (title != null && titles.size() < LARGEST_LOAD) titles.add(title);
        }
        return titles;
    }

    static List<Lesson> lessons(@Nullable String text, List<Remark> remarks) {
        var lessons = new ArrayList<Lesson>();
        if (text == null) return lessons;
        var column = Column.LESSONS.heading();
        for (var part : text.split("[;\\n]")) {
            if (part.isBlank()) continue;
            var load = LOAD.matcher(part.strip());
            if (!load.matches()) {
                remarks.add(Remark.warning(column, "subject-without-class", Map.of("subject", shortened(part.strip()))));
                continue;
            }
            var subject = load.group(1).replaceAll("\\s+", " ").strip();
            if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) remarks.add(Remark.error(column, "too-long", Map.of("limit", String.valueOf(LONGEST_SUBJECT))));
            else for (var title : classes(load.group(2), column, remarks)) if (lessons.size() < LARGEST_LOAD) lessons.add(new Lesson(subject, title));
        }
        return lessons;
    }

    static List<Post> posts(@Nullable String text, List<Remark> remarks) {
        var posts = new ArrayList<Post>();
        if (text == null) return posts;
        for (var part : text.split("[,;\\n]")) {
            var key = NameKey.of(part);
            if (key.isEmpty() || key.equals("учитель") || key.equals("учитель предметник") || key.equals("педагог")) continue;
            var kind = kind(key);
            if (kind == null) remarks.add(Remark.warning(Column.POSITION.heading(), "position-unknown", Map.of("position", shortened(part.strip()))));
            else posts.add(new Post(kind, kind == PositionKind.DEPUTY ? area(part.strip()) : null));
        }
        return posts;
    }

    private static @Nullable PositionKind kind(String key) {
        if (key.startsWith("заместитель") || key.startsWith("зам ") || key.startsWith("зам.") || key.startsWith("завуч")) return PositionKind.DEPUTY;
        if (key.startsWith("директор")) return PositionKind.DIRECTOR;
        if (key.contains("логопед")) return PositionKind.SPEECH_THERAPIST;
        if (key.contains("психолог")) return PositionKind.PSYCHOLOGIST;
        if (key.contains("социальный педагог") || key.equals("соцпедагог")) return PositionKind.SOCIAL_PEDAGOGUE;
        if (key.startsWith("советник")) return PositionKind.UPBRINGING_COUNSELLOR;
        if (key.contains("начальн")) return PositionKind.PRIMARY_TEACHER;
        return key.contains("дополнительного образования") || key.contains("допобразования") ? PositionKind.ADDITIONAL_EDUCATION_TEACHER : null;
    }

    private static @Nullable String area(String text) {
        var area = AREA.matcher(text);
        return area.find() && area.group(1).strip().length() <= LONGEST_AREA ? area.group(1).strip() : null;
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
