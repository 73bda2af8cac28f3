package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record ImportId(@Override UUID value) implements Id {
    @JsonCreator
    public static ImportId fromString(String text) {
        return new ImportId(UUID.fromString(text));
    }

    public static ImportId random() {
        return new ImportId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
