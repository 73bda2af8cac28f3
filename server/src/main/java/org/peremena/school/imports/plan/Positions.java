package org.peremena.school.imports.plan;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.peremena.school.PositionKind;
import org.peremena.school.Roster.Position;
import org.peremena.school.imports.reading.Wish.Post;

/** Positions of a person as a file changes them: a list that is not empty replaces those of its kind. */
final class Positions {
    private static final Set<PositionKind> POSTS = EnumSet.of(PositionKind.DIRECTOR, PositionKind.DEPUTY, PositionKind.PRIMARY_TEACHER, PositionKind.ADDITIONAL_EDUCATION_TEACHER,
        PositionKind.UPBRINGING_COUNSELLOR, PositionKind.PSYCHOLOGIST, PositionKind.SOCIAL_PEDAGOGUE, PositionKind.SPEECH_THERAPIST);

    private Positions() {}

    static boolean isOfClassTeacher(Position position) {
        return position.kind() == PositionKind.CLASS_TEACHER;
    }

    static Set<Position> changed(Set<Position> before, List<Position> leads, List<Position> lessons, List<Post> posts) {
        var after = new HashSet<>(before);
        if (!leads.isEmpty()) after.removeIf(Positions::isOfClassTeacher);
        if (!lessons.isEmpty()) after.removeIf(p -> p.kind() == PositionKind.SUBJECT_TEACHER);
        if (!posts.isEmpty()) after.removeIf(p -> POSTS.contains(p.kind()));
        after.addAll(leads);
        after.addAll(lessons);
        posts.forEach(p -> after.add(new Position(p.kind(), null, null, null, p.area())));
        return after;
    }
}
