package org.peremena.school.imports;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** Which rows of a preview are asked for. */
enum Show {
    ALL("true"), ERROR("has_error"), WARNING("has_warning"), ADD("action = 'ADD'"), CHANGE("action = 'CHANGE'"), SAME("action = 'SAME'"), LEAVE("action = 'LEAVE'");

    private final String condition;

    Show(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    static Show of(@Nullable String text) {
        if (text == null) return ALL;
        return Arrays.stream(values()).filter(s -> s.name().equals(text.toUpperCase(Locale.ROOT))).findFirst().orElseThrow(() -> new Refusal(SharedReason.INVALID));
    }
}
