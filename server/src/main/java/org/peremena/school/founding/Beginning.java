package org.peremena.school.founding;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.PersonName;

/**
 * A school that shall begin, those above it and who administers it.
 *
 * @param phone        of the administrator, E.164
 * @param coordinator  of the municipality, where there is none of the region: opens further schools · null: nobody yet
 * @param municipality null: the school stands below the region, or alone
 */
record Beginning(String school, @Nullable String municipality, @Nullable String region, ZoneId timeZone, String phone, PersonName administrator, @Nullable Called coordinator) {
    record Called(String phone, PersonName name) {}
}
