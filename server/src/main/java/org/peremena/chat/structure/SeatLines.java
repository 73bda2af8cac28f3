package org.peremena.chat.structure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.SystemLine;
import org.peremena.chat.log.SystemLine.Kind;
import org.peremena.chat.log.SystemLine.Named;
import org.peremena.chat.seating.SeatDiff;
import org.peremena.school.RosterChanged;
import org.peremena.school.RosterChanged.Movement;
import org.peremena.shared.ClassId;
import org.peremena.shared.ProfileId;

/** What a chat is told when its people change: who came, who left, and of pupils who change class where to. */
final class SeatLines {
    /** More at once are an import, not news. */
    private static final int NEWS = 10;

    private final Map<ProfileId, Movement> transfers = new LinkedHashMap<>();
    private final Map<ClassId, String> classes;
    private final Function<Collection<ProfileId>, List<Named>> names;

    SeatLines(List<Movement> movements, Map<ClassId, String> classes, Function<Collection<ProfileId>, List<Named>> names) {
        for (var movement : movements) if (movement.kind() == RosterChanged.Kind.TRANSFERRED) transfers.put(movement.profile(), movement);
        this.classes = classes;
        this.names = names;
    }

    List<SystemLine> of(SeatDiff diff) {
        if (diff.people() > NEWS) return List.of();
        var lines = new ArrayList<SystemLine>();
        lines(lines, diff.left(), Kind.LEFT, Kind.TRANSFERRED_OUT, Movement::to);
        lines(lines, diff.joined().keySet(), Kind.JOINED, Kind.TRANSFERRED_IN, Movement::from);
        return lines;
    }

    /** Only those of pupils who change class: for a chat that is filled for the first time, which is no news otherwise. */
    List<SystemLine> ofTransfers(SeatDiff diff) {
        return of(diff).stream().filter(line -> line.kind() == Kind.TRANSFERRED_IN || line.kind() == Kind.TRANSFERRED_OUT).toList();
    }

    private void lines(List<SystemLine> lines, Collection<ProfileId> people, Kind plain, Kind transfer, Function<Movement, @Nullable ClassId> where) {
        var others = new ArrayList<ProfileId>();
        for (var person : people) {
            var movement = transfers.get(person);
            if (movement == null) others.add(person);
            else lines.add(new SystemLine(transfer, names.apply(List.of(person)), null, null, title(where.apply(movement))));
        }
        if (!others.isEmpty()) lines.add(SystemLine.of(plain, names.apply(others), null));
    }

    private @Nullable String title(@Nullable ClassId schoolClass) {
        return schoolClass == null ? null : classes.get(schoolClass);
    }
}
