package org.peremena.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** A typed identifier: a record around one UUID. In JSON, in paths and in SQL it is that UUID. */
public interface Id {
    @JsonValue
    UUID value();

    /** A new version 7 UUID: ids made one after the other lie side by side in an index. */
    static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
