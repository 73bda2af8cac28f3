package org.peremena.demo.town;

import java.time.Instant;
import java.time.LocalDate;

/** An office has no weekend: what would fall on one was done on the Friday. */
public final class WorkingDay {
    private WorkingDay() {}

    public static Instant at(LocalDate day, int hour, int minute) {
        var date = day;
        while (date.getDayOfWeek().getValue() > 5) date = date.minusDays(1);
        return date.atTime(hour, minute).atZone(BuildTown.ZONE).toInstant();
    }
}
