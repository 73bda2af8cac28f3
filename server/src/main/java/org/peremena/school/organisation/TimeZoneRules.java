package org.peremena.school.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.peremena.school.SchoolReason;
import org.peremena.shared.Refusal;

/** Time zones as callers name them in {@code /timeZone}: Europe/Moscow, Asia/Tomsk. */
public final class TimeZoneRules {
    private TimeZoneRules() {}

    public static ZoneId of(String said) {
        if (!ZoneId.getAvailableZoneIds().contains(said)) throw new Refusal(SchoolReason.TIME_ZONE_UNKNOWN, Map.of(), List.of(new Refusal.Fault("/timeZone", "time-zone-unknown.detail")));
        return ZoneId.of(said);
    }
}
