package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record InvitationId(@Override UUID value) implements Id {
    @JsonCreator
    public static InvitationId fromString(String text) {
        return new InvitationId(UUID.fromString(text));
    }

    public static InvitationId random() {
        return new InvitationId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
