package org.peremena.school.imports.oneroster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.GuardianKind;
import org.peremena.school.PositionKind;
import org.peremena.school.Role;
import org.peremena.school.imports.oneroster.OneRosterArchive.Row;
import org.peremena.school.imports.reading.Remark;
import org.peremena.school.imports.reading.SourceRow;
import org.peremena.school.imports.reading.Wish;
import org.peremena.school.imports.reading.Wish.Kin;
import org.peremena.school.imports.reading.Wish.Post;
import org.peremena.school.imports.reading.WrittenDate;
import org.peremena.school.imports.reading.WrittenName;
import org.peremena.school.imports.reading.WrittenPhone;

/** What a row of {@code users.csv} means, with everything that other files say about this user. Passwords are not even kept for the preview. */
final class UserReader {
    static final Set<String> SHOWN = Set.of("sourcedId", "familyName", "givenName", "middleName", "role", "phone", "sms", "grades", "agentSourcedIds", "enabledUser");
    private static final int LONGEST_SOURCE_ID = 200;
    private static final Wish.Columns COLUMNS = new Wish.Columns("familyName", "phone", "sourcedId", "grades", "sourcedId", "sourcedId");

    private final UserRoles roles;
    private final OneRosterClasses classes;
    private final Map<String, Row> demographics;
    private final Map<String, Set<String>> parents = new HashMap<>();
    private final LocalDate today;

    UserReader(UserRoles roles, OneRosterClasses classes, Map<String, Row> demographics, List<Row> users, LocalDate today) {
        this.roles = roles;
        this.classes = classes;
        this.demographics = demographics;
        this.today = today;
        for (var user : users) for (var agent : user.list("agentSourcedIds")) related(user.id(), agent);
    }

    /** Agents are written with the pupil, with the parent, or with both. */
    private void related(String user, String agent) {
        if (roles.isPupil(user) && roles.isParent(agent)) parents.computeIfAbsent(user, u -> new LinkedHashSet<>()).add(agent);
        else if (roles.isParent(user) && roles.isPupil(agent)) parents.computeIfAbsent(agent, u -> new LinkedHashSet<>()).add(user);
    }

    Wish read(Row user) {
        var remarks = new ArrayList<Remark>();
        var posts = new ArrayList<Post>();
        if (user.id().isEmpty() || user.id().length() > LONGEST_SOURCE_ID) remarks.add(Remark.error("sourcedId", "source-id-missing"));
        if (user.value("enabledUser", "true").equalsIgnoreCase("false")) remarks.add(Remark.error("enabledUser", "user-disabled"));
        var name = WrittenName.read(user.find("familyName"), user.find("givenName"), user.find("middleName"), null, "familyName", "givenName", remarks);
        var held = roles(user, posts, remarks);
        var phoneColumn = user.find("sms") != null ? "sms" : "phone";
        var born = demographics.get(user.id());
        return new Wish(new SourceRow(user.file(), user.number(), shown(user)), remarks, user.id(), name, held, WrittenPhone.read(user.find(phoneColumn), phoneColumn, remarks),
            born == null ? null : WrittenDate.read(born.find("birthDate"), "birthDate", today, remarks), held.contains(Role.PUPIL) ? classes.ofPupil(user.id()) : null,
            classes.ledBy(user.id()), classes.taughtBy(user.id()), posts, kin(user.id()), COLUMNS);
    }

    private Map<String, String> shown(Row user) {
        var values = new LinkedHashMap<>(user.values());
        values.keySet().retainAll(SHOWN);
        if (!roles.of(user.id()).isEmpty()) values.putIfAbsent("role", String.join(", ", roles.of(user.id())));
        return values;
    }

    private Set<Role> roles(Row user, List<Post> posts, List<Remark> remarks) {
        var held = EnumSet.noneOf(Role.class);
        for (var word : roles.of(user.id())) {
            switch (word) {
                case "student" -> held.add(Role.PUPIL);
                case "teacher", "aide", "counselor" -> held.add(Role.TEACHER);
                case "administrator", "siteadministrator" -> held.add(Role.ADMIN);
                case "principal" -> {
                    held.add(Role.TEACHER);
                    posts.add(new Post(PositionKind.DIRECTOR, null));
                }
                default -> {
                    if (UserRoles.isParentsWord(word)) held.add(Role.PARENT);
                    else remarks.add(Remark.warning("role", "oneroster-role-left-out", Map.of("role", word.length() > 40 ? word.substring(0, 40) : word)));
                }
            }
        }
        if (held.isEmpty()) remarks.add(roles.overSince(user.id()).map(day -> Remark.error("role", "oneroster-role-over", Map.of("day", day))).orElse(Remark.error("role", "role-missing")));
        if (held.contains(Role.PUPIL) && held.size() > 1) remarks.add(Remark.error("role", "roles-together"));
        return held;
    }

    private List<Kin> kin(String pupil) {
        return parents.getOrDefault(pupil, Set.of()).stream().map(p -> new Kin(null, null, p, kind(p), "agentSourcedIds", "agentSourcedIds")).toList();
    }

    private @Nullable GuardianKind kind(String parent) {
        var words = roles.of(parent);
        if (words.contains("guardian")) return GuardianKind.GUARDIAN;
        var born = demographics.get(parent);
        if (!words.contains("parent") || born == null) return null;
        return switch (born.value("sex", "").toLowerCase(java.util.Locale.ROOT)) {
            case "male" -> GuardianKind.FATHER;
            case "female" -> GuardianKind.MOTHER;
            default -> null;
        };
    }
}
