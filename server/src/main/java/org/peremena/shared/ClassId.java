package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record ClassId(@Override UUID value) implements Id {
    @JsonCreator
    public static ClassId fromString(String text) {
        return new ClassId(UUID.fromString(text));
    }

    public static ClassId random() {
        return new ClassId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
