package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record ChatId(@Override UUID value) implements Id {
    @JsonCreator
    public static ChatId fromString(String text) {
        return new ChatId(UUID.fromString(text));
    }

    public static ChatId random() {
        return new ChatId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
