package org.peremena.school;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Held in an organisation; one person may hold several, in several organisations. Ordered by what a person is shown as. */
public enum Role {
    OPERATOR, ADMIN, COORDINATOR, TEACHER, PARENT, PUPIL;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static Role fromJson(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
