package org.peremena.school.person;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a line of a person's history is about. */
public enum FactKind {
    ROLE, POSITION, CLASS, GROUP, PARENT, CHILD;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who was whose guardian may be a family's sorrow: past ties are the office's. */
    boolean isFamily() {
        return this == PARENT || this == CHILD;
    }
}
