package org.peremena.shared.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.peremena.shared.Id;

/** How the API writes and reads JSON: what is absent is left out, times are ISO 8601, and what is not understood is refused rather than guessed. */
@Singleton
class JsonShape implements ObjectMapperCustomizer {
    @Override
    public void customize(ObjectMapper json) {
        json.setDefaultPropertyInclusion(JsonInclude.Include.NON_ABSENT);
        json.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
            DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS, DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        json.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        json.registerModule(new SimpleModule().addSerializer(Id.class, new IdWriter()));
    }

    /** Writes what {@code @JsonValue} would, without reflection: a message carries three ids. */
    private static final class IdWriter extends StdSerializer<Id> {
        IdWriter() {
            super(Id.class);
        }

        @Override
        public void serialize(Id id, JsonGenerator to, SerializerProvider provider) throws IOException {
            to.writeString(id.value().toString());
        }
    }
}
