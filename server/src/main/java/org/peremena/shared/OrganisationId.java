package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.UUID;

public record OrganisationId(@Override UUID value) implements Id {
    @JsonCreator
    public static OrganisationId fromString(String text) {
        return new OrganisationId(UUID.fromString(text));
    }

    public static OrganisationId random() {
        return new OrganisationId(Id.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
