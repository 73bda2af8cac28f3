package org.peremena.audit.log;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** The place after one entry: entries written meanwhile shift nothing. In text «2026-09-01T08:00:00Z_0199…». */
record Cursor(Instant at, UUID id) {
    static Cursor after(EntryStore.Row row) {
        return new Cursor(row.at(), row.id());
    }

    static @Nullable Cursor read(@Nullable String text) {
        if (text == null) return null;
        int middle = text.indexOf('_');
        try {
            return new Cursor(Instant.parse(text.substring(0, Math.max(0, middle))), UUID.fromString(text.substring(middle + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new Refusal(SharedReason.INVALID);
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
