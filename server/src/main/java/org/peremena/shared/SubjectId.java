package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record SubjectId(@Override UUID value) implements Id {
    @JsonCreator
    public static SubjectId fromString(String text) {
        return new SubjectId(UUID.fromString(text));
    }

    public static SubjectId random() {
        return new SubjectId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
