package org.peremena.school.organisation;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Time zones as callers name them in {@code /timeZone}: Europe/Moscow, Asia/Tomsk. */
public final class TimeZoneRules {
    private TimeZoneRules() {}

    public static ZoneId of(String said) {
        if (!ZoneId.getAvailableZoneIds().contains(said)) throw new Refusal(SharedReason.INVALID, Map.of(), List.of(new Refusal.Fault("/timeZone", "time-zone-unknown")));
        return ZoneId.of(said);
    }
}
