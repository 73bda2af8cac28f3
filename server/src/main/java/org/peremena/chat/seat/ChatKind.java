package org.peremena.chat.seat;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.peremena.school.Audience;

public enum ChatKind {
    CLASS, PARENTS, SUBJECT, STAFF, ADMINISTRATION, ASSOCIATION, DIRECT, GROUP;

    @JsonValue
    public String json() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChatKind of(Audience.Kind kind) {
        return valueOf(kind.name());
    }

    static ChatKind fromJson(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
