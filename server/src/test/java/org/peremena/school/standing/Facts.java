package org.peremena.school.standing;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.standing.MemberFacts.ClassRef;
import org.peremena.school.standing.MemberFacts.HeldRole;
import org.peremena.school.standing.MemberFacts.Post;
import org.peremena.school.standing.MemberFacts.Relative;
import org.peremena.school.standing.MemberFacts.SubjectRef;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/** The cast without a database, for tests of rules. */
public final class Facts {
    public static final ClassRef CLASS_7B = new ClassRef(ClassId.random(), "7Б");
    public static final ClassRef CLASS_7A = new ClassRef(ClassId.random(), "7А");
    private static final OrganisationId SCHOOL = OrganisationId.random();

    public static final MemberFacts IVAN = member("Кузнецов", "Иван", null, List.of(), CLASS_7B, List.of(), Role.PUPIL);
    public static final MemberFacts ANNA = member("Орлова", "Анна", null, List.of(), CLASS_7B, List.of(), Role.PUPIL);
    public static final MemberFacts VERA = member("Белова", "Вера", null, List.of(), CLASS_7A, List.of(), Role.PUPIL);
    public static final MemberFacts OLGA = member("Соколова", "Ольга", null, List.of(post(PositionKind.CLASS_TEACHER, CLASS_7B, null), post(PositionKind.SUBJECT_TEACHER, CLASS_7B, "Математика")),
        null, List.of(), Role.TEACHER);
    public static final MemberFacts PYOTR = member("Кузнецов", "Пётр", null, List.of(), null, List.of(child(IVAN)), Role.PARENT);
    public static final MemberFacts ANNAS_MOTHER = member("Орлова", "Мария", null, List.of(), null, List.of(child(ANNA)), Role.PARENT);
    public static final MemberFacts VERAS_MOTHER = member("Белова", "Инна", null, List.of(), null, List.of(child(VERA)), Role.PARENT);
    public static final MemberFacts ALLA = member("Зайцева", "Алла", null, List.of(new Post(PositionKind.DEPUTY, null, null, null, "УР")), null, List.of(), Role.ADMIN, Role.TEACHER);
    public static final MemberFacts NINA = member("Громова", "Нина", null, List.of(), null, List.of(), Role.COORDINATOR);

    private Facts() {}

    public static MemberFacts member(String family, String given, @Nullable String patronymic, List<Post> posts, @Nullable ClassRef schoolClass, List<Relative> children, Role... roles) {
        return new MemberFacts(MemberId.random(), SCHOOL, new PersonName(family, given, patronymic), null, ProfileId.random(), false,
            Arrays.stream(roles).map(r -> new HeldRole(r, Instant.EPOCH)).toList(), posts, schoolClass, children, List.of());
    }

    public static MemberFacts waiting(MemberFacts m) {
        return new MemberFacts(m.member(), m.organisation(), m.name(), m.phone(), null, m.expelled(), m.held(), m.posts(), m.schoolClass(), m.children(), m.parents());
    }

    public static Post post(PositionKind kind, @Nullable ClassRef schoolClass, @Nullable String subject) {
        return new Post(kind, schoolClass, subject == null ? null : new SubjectRef(SubjectId.random(), subject), null, null);
    }

    private static Relative child(MemberFacts child) {
        return new Relative(child.member(), child.profile(), child.name(), GuardianKind.OTHER, child.schoolClass());
    }
}
