package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record ProfileId(@Override UUID value) implements Id {
    @JsonCreator
    public static ProfileId fromString(String text) {
        return new ProfileId(UUID.fromString(text));
    }

    public static ProfileId random() {
        return new ProfileId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
