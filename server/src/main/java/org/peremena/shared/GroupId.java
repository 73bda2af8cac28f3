package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record GroupId(@Override UUID value) implements Id {
    @JsonCreator
    public static GroupId fromString(String text) {
        return new GroupId(UUID.fromString(text));
    }

    public static GroupId random() {
        return new GroupId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
