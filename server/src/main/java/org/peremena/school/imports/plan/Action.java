package org.peremena.school.imports.plan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What loading a row does. */
public enum Action {
    ADD, CHANGE, SAME,
    /** In the roster, missing in the file. */
    LEAVE,
    REFUSE;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
