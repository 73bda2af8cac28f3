package org.peremena.school.standing;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Capacity;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.MemberFacts.Relative;

/** What of everything that somebody is stands beside the name: a deputy before a class teacher, a class teacher before what she teaches. */
public final class Capacities {
    /** A list has room for so many. */
    private static final int SUBJECTS = 2;
    /** What parents hold is never the first thing to be said of a teacher. */
    private static final int OF_PARENTS = Integer.MAX_VALUE;

    private Capacities() {}

    /** Null for who holds no role. */
    public static @Nullable Capacity foremost(MemberFacts facts) {
        var role = facts.foremost();
        if (role == null) return null;
        return switch (role) {
            case ADMIN, TEACHER -> ranked(facts).filter(p -> rank(p) != OF_PARENTS).map(p -> of(role, p, facts)).findFirst().orElseGet(() -> of(role, Stream.empty()));
            case PUPIL -> of(role, Stream.ofNullable(facts.schoolClass()));
            case PARENT -> of(role, facts.children().stream().map(Relative::schoolClass));
            case COORDINATOR, OPERATOR -> of(role, Stream.empty());
        };
    }

    /** Every position, the foremost first; all that somebody teaches is one of them. */
    public static List<Capacity> all(MemberFacts facts) {
        var role = facts.foremost();
        return role == null ? List.of() : ranked(facts).map(p -> of(role, p, facts)).distinct().toList();
    }

    private static Stream<Post> ranked(MemberFacts facts) {
        return facts.posts().stream().sorted(Comparator.comparingInt(Capacities::rank));
    }

    private static int rank(Post post) {
        return switch (post.kind()) {
            case DIRECTOR -> 0;
            case DEPUTY -> 1;
            case CLASS_TEACHER -> 2;
            case SUBJECT_TEACHER -> 4;
            case PARENTS_COMMITTEE, BOARD_OF_TRUSTEES -> OF_PARENTS;
            case ASSOCIATION_HEAD, GROUP_LEADER -> 6;
            default -> 3;
        };
    }

    private static Capacity of(Role role, Stream<@Nullable ClassRef> classes) {
        return new Capacity(role, null, null, classes.filter(Objects::nonNull).map(ClassRef::title).distinct().toList(), List.of(), null);
    }

    private static Capacity of(Role role, Post post, MemberFacts facts) {
        if (post.kind() == PositionKind.SUBJECT_TEACHER) return new Capacity(role, post.kind(), null, List.of(), taught(facts), null);
        return new Capacity(role, post.kind(), post.area(), Stream.ofNullable(post.schoolClass()).map(ClassRef::title).toList(), List.of(), post.group() == null ? null : post.group().name());
    }

    private static List<String> taught(MemberFacts facts) {
        return facts.posts().stream().filter(p -> p.kind() == PositionKind.SUBJECT_TEACHER).map(Post::subject).filter(Objects::nonNull).map(s -> s.name()).distinct().limit(SUBJECTS).toList();
    }
}
