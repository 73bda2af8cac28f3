package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record SessionId(@Override UUID value) implements Id {
    @JsonCreator
    public static SessionId fromString(String text) {
        return new SessionId(UUID.fromString(text));
    }

    public static SessionId random() {
        return new SessionId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
