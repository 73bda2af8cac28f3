package org.peremena.chat.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;

/**
 * A line that the program writes into a chat. Names are those of the moment.
 *
 * @param classTitle where a transferred pupil goes or comes from
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SystemLine(Kind kind, List<Named> people, @Nullable ProfileId by, @Nullable String title, @JsonProperty("class") @Nullable String classTitle) {
    public enum Kind {
        JOINED, LEFT, TRANSFERRED_IN, TRANSFERRED_OUT, CREATED, RENAMED;

        @JsonValue
        public String json() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        @com.fasterxml.jackson.annotation.JsonCreator
        static Kind fromJson(String text) {
            return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(ProfileId profile, @Nullable PersonName name) {}

    public static SystemLine of(Kind kind, List<Named> people, @Nullable ProfileId by) {
        return new SystemLine(kind, people, by, null, null);
    }
}
