package org.peremena.school.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ImportId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** @param revision the roster's when the preview was worked out */
public record Import(ImportId id, OrganisationId organisationId, String name, String format, State state, List<String> columns, List<String> ignored, int rows, int add, int change,
                     int same, int leave, int refuse, int warnings, long revision, byte[] digest, ProfileId createdBy, Instant createdAt, @Nullable Instant appliedAt) {
    public enum State {
        PREVIEW, APPLIED, DISCARDED;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
