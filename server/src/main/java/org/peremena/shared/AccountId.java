package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record AccountId(@Override UUID value) implements Id {
    @JsonCreator
    public static AccountId fromString(String text) {
        return new AccountId(UUID.fromString(text));
    }

    public static AccountId random() {
        return new AccountId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
