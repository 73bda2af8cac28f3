package org.peremena.realtime.socket;

import com.fasterxml.jackson.databind.JsonNode;

/** Told what happens to sockets. Called on event loops: must not block. */
public interface SocketWatcher {
    void opened(OpenSocket socket);

    void closed(OpenSocket socket);

    /** @return whether this kind of frame was meant for the watcher */
    boolean heard(OpenSocket socket, String t, JsonNode frame);
}
