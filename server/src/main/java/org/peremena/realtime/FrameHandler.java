package org.peremena.realtime;

import com.fasterxml.jackson.databind.JsonNode;
import org.peremena.identity.Viewer;

/** Implemented by the room that understands a kind of frame from a client («typing»). Called on an event loop: must not block. */
public interface FrameHandler {
    String t();

    void handle(Viewer viewer, JsonNode frame);
}
