package org.peremena.school.standing;

import static java.util.Map.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.Post;

/** The words beside a name, in the school's own language: «учитель математики», «классный руководитель 7Б», «родитель, 7Б». */
public final class Label {
    private static final Map<PositionKind, String> WORDS = Map.ofEntries(entry(PositionKind.DIRECTOR, "директор"), entry(PositionKind.DEPUTY, "заместитель директора"),
        entry(PositionKind.ASSOCIATION_HEAD, "руководитель МО"), entry(PositionKind.GROUP_LEADER, "руководитель группы"), entry(PositionKind.CLASS_TEACHER, "классный руководитель"),
        entry(PositionKind.SUBJECT_TEACHER, "учитель"), entry(PositionKind.PRIMARY_TEACHER, "учитель начальных классов"),
        entry(PositionKind.ADDITIONAL_EDUCATION_TEACHER, "педагог допобразования"), entry(PositionKind.UPBRINGING_COUNSELLOR, "советник по воспитанию"),
        entry(PositionKind.PSYCHOLOGIST, "психолог"), entry(PositionKind.SOCIAL_PEDAGOGUE, "социальный педагог"), entry(PositionKind.SPEECH_THERAPIST, "логопед"),
        entry(PositionKind.PARENTS_COMMITTEE, "родительский комитет"), entry(PositionKind.BOARD_OF_TRUSTEES, "попечительский совет"));

    /** Russian declines the subject after «учитель»; a subject that is not here follows a comma instead. */
    private static final Map<String, String> OF_SUBJECT = Map.ofEntries(entry("математика", "математики"), entry("алгебра", "алгебры"), entry("геометрия", "геометрии"),
        entry("русский язык", "русского языка"), entry("литература", "литературы"), entry("литературное чтение", "литературного чтения"), entry("история", "истории"),
        entry("обществознание", "обществознания"), entry("география", "географии"), entry("биология", "биологии"), entry("физика", "физики"), entry("химия", "химии"),
        entry("информатика", "информатики"), entry("английский язык", "английского языка"), entry("немецкий язык", "немецкого языка"), entry("французский язык", "французского языка"),
        entry("иностранный язык", "иностранного языка"), entry("физическая культура", "физической культуры"), entry("физкультура", "физкультуры"), entry("музыка", "музыки"),
        entry("изобразительное искусство", "изобразительного искусства"), entry("изо", "ИЗО"), entry("технология", "технологии"), entry("труд", "труда"), entry("обж", "ОБЖ"),
        entry("обзр", "ОБЗР"), entry("окружающий мир", "окружающего мира"), entry("астрономия", "астрономии"), entry("экономика", "экономики"), entry("право", "права"));

    private Label() {}

    /** Null where the role says it all. */
    public static @Nullable String of(MemberFacts facts) {
        var role = facts.foremost();
        if (role == null) return null;
        return switch (role) {
            case ADMIN, TEACHER -> ofStaff(facts);
            case PUPIL -> facts.schoolClass() == null ? null : facts.schoolClass().title();
            case PARENT -> ofParent(facts);
            case COORDINATOR -> "координатор";
            case OPERATOR -> null;
        };
    }

    private static String ofStaff(MemberFacts facts) {
        return facts.posts().stream().filter(p -> rank(p) < Integer.MAX_VALUE).min(Comparator.comparingInt(Label::rank))
            .map(first -> first.kind() == PositionKind.SUBJECT_TEACHER ? subjects(facts) : of(first))
            .orElse(facts.is(Role.ADMIN) ? "администратор" : "учитель");
    }

    /** Every position, the foremost first; all that somebody teaches is one of them. */
    public static List<String> all(MemberFacts facts) {
        return facts.posts().stream().sorted(Comparator.comparingInt(Label::rank)).map(p -> p.kind() == PositionKind.SUBJECT_TEACHER ? subjects(facts) : of(p)).distinct().toList();
    }

    private static int rank(Post post) {
        return switch (post.kind()) {
            case DIRECTOR -> 0;
            case DEPUTY -> 1;
            case CLASS_TEACHER -> 2;
            case SUBJECT_TEACHER -> 4;
            case PARENTS_COMMITTEE, BOARD_OF_TRUSTEES -> Integer.MAX_VALUE;
            case ASSOCIATION_HEAD, GROUP_LEADER -> 6;
            default -> 3;
        };
    }

    private static String subjects(MemberFacts facts) {
        var names = facts.posts().stream().filter(p -> p.kind() == PositionKind.SUBJECT_TEACHER).map(Post::subject).filter(Objects::nonNull).map(s -> s.name()).distinct().limit(2).toList();
        var declined = names.stream().map(n -> OF_SUBJECT.get(n.toLowerCase(Locale.ROOT))).toList();
        return declined.contains(null) ? "учитель, " + String.join(", ", names).toLowerCase(Locale.ROOT) : "учитель " + String.join(" и ", declined);
    }

    private static String ofParent(MemberFacts facts) {
        var classes = facts.children().stream().map(c -> c.schoolClass()).filter(Objects::nonNull).map(ClassRef::title).distinct().collect(Collectors.joining(", "));
        return classes.isEmpty() ? "родитель" : "родитель, " + classes;
    }

    /** «классный руководитель 7Б», «заместитель директора по УР», «учитель: Математика, 7Б». */
    public static String of(Post post) {
        var word = Objects.requireNonNull(WORDS.get(post.kind()));
        if (post.kind() == PositionKind.DEPUTY && post.area() != null) return word + " по " + post.area();
        var of = Stream.of(Optional.ofNullable(post.subject()).map(s -> s.name()), Optional.ofNullable(post.schoolClass()).map(ClassRef::title),
            Optional.ofNullable(post.group()).map(g -> g.name())).flatMap(Optional::stream).toList();
        if (of.isEmpty()) return word;
        return word + (post.kind() == PositionKind.CLASS_TEACHER ? " " : ": ") + String.join(", ", of);
    }
}
