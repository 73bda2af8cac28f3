package org.peremena.school.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SubjectId;

/**
 * Everything that is true of a roster row now.
 *
 * @param expelled then roles, positions and class are empty
 * @param since    of the roles, to find the home organisation
 */
public record MemberFacts(MemberId member, OrganisationId organisation, PersonName name, @Nullable String phone, @Nullable ProfileId profile, boolean expelled,
                          List<HeldRole> held, List<Post> posts, @Nullable ClassRef schoolClass, List<Relative> children, List<Relative> parents) {
    public Set<Role> roles() {
        var roles = new TreeSet<Role>();
        held.forEach(h -> roles.add(h.role()));
        return roles;
    }

    public boolean is(Role role) {
        return held.stream().anyMatch(h -> h.role() == role);
    }

    public boolean isStaff() {
        return is(Role.TEACHER) || is(Role.ADMIN);
    }

    public @Nullable Role foremost() {
        return held.stream().map(HeldRole::role).min(Comparator.naturalOrder()).orElse(null);
    }

    public boolean leads(ClassId schoolClass) {
        return posts.stream().anyMatch(p -> p.kind() == PositionKind.CLASS_TEACHER && p.schoolClass() != null && p.schoolClass().id().equals(schoolClass));
    }

    /** A pupil's class, the classes of a parent's children, the classes that a teacher leads or teaches. */
    public Set<ClassRef> classes() {
        var all = Stream.of(Stream.ofNullable(schoolClass), posts.stream().map(Post::schoolClass), children.stream().map(Relative::schoolClass));
        return Set.copyOf(all.flatMap(s -> s).filter(java.util.Objects::nonNull).toList());
    }

    public record HeldRole(Role role, Instant since) {}

    public record ClassRef(ClassId id, String title) {}

    public record SubjectRef(SubjectId id, String name) {}

    public record GroupRef(GroupId id, String name) {}

    /** A position with what it is about. */
    public record Post(PositionKind kind, @JsonProperty("class") @Nullable ClassRef schoolClass, @Nullable SubjectRef subject, @Nullable GroupRef group, @Nullable String area) {}

    public record Relative(MemberId member, @Nullable ProfileId profile, PersonName name, GuardianKind kind, @Nullable ClassRef schoolClass) {}
}
