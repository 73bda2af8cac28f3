package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record MemberId(@Override UUID value) implements Id {
    @JsonCreator
    public static MemberId fromString(String text) {
        return new MemberId(UUID.fromString(text));
    }

    public static MemberId random() {
        return new MemberId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
