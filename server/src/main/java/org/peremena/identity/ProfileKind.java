package org.peremena.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One account has both; nothing of one is reachable from the other. */
public enum ProfileKind {
    LEARNING, PERSONAL;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }
}
