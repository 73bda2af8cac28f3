package org.peremena.school.movement;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a day of which nothing may be said: absent is null, {@code null} is empty. Jackson by itself makes no difference. */
final class SaidDay extends JsonDeserializer<Optional<LocalDate>> {
    @Override
    public Optional<LocalDate> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return Optional.ofNullable(context.readValue(json, LocalDate.class));
    }

    @Override
    public Optional<LocalDate> getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public @Nullable Object getAbsentValue(DeserializationContext context) {
        return null;
    }
}
