package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record MessageId(@Override UUID value) implements Id {
    @JsonCreator
    public static MessageId fromString(String text) {
        return new MessageId(UUID.fromString(text));
    }

    public static MessageId random() {
        return new MessageId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
