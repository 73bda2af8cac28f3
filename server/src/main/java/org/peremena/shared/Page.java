package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bounded piece of a list; {@code next} is the cursor of the piece after it, absent at the end. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
