package org.peremena.school.imports.oneroster;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.peremena.school.imports.oneroster.OneRosterArchive.Row;

/** The words for what a user is: one in {@code users.csv} in version 1.1, any number in {@code roles.csv} in 1.2. */
final class UserRoles {
    private final Map<String, Set<String>> byUser = new HashMap<>();
    private final Map<String, String> over = new HashMap<>();

    static UserRoles ofUsers(List<Row> users) {
        var roles = new UserRoles();
        users.forEach(u -> roles.add(u.id(), u.value("role", "")));
        return roles;
    }

    static UserRoles ofFile(List<Row> rows, LocalDate today) {
        var roles = new UserRoles();
        for (var row : rows) {
            var user = row.value("userSourcedId", "");
            if (!row.isActive()) continue;
            if (OneRosterClasses.isOver(row, today)) roles.over.merge(user, row.value("endDate", "").substring(0, 10), (one, other) -> one.compareTo(other) > 0 ? one : other);
            else roles.add(user, row.value("role", ""));
        }
        return roles;
    }

    /** The day on which the last of a user's roles ended. */
    Optional<String> overSince(String user) {
        return Optional.ofNullable(over.get(user));
    }

    private void add(String user, String role) {
        if (!role.isBlank()) byUser.computeIfAbsent(user, u -> new LinkedHashSet<>()).add(role.strip().toLowerCase(Locale.ROOT));
    }

    Set<String> of(String user) {
        return byUser.getOrDefault(user, Set.of());
    }

    boolean isPupil(String user) {
        return of(user).contains("student");
    }

    boolean isParent(String user) {
        return of(user).stream().anyMatch(UserRoles::isParentsWord);
    }

    static boolean isParentsWord(String role) {
        return role.equals("parent") || role.equals("guardian") || role.equals("relative");
    }
}
