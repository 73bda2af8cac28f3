package org.peremena.realtime.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peremena.realtime.FrameHandler;

/** What clients send: limited, understood, handed to whoever knows that kind of frame. Unknown kinds are passed over, they may be newer than we are. */
@Singleton
class InboundFrames {
    private static final Logger LOG = Logger.getLogger(InboundFrames.class);
    private static final String PONG = "{\"t\":\"pong\"}";

    private final OpenSockets sockets;
    private final SocketSettings settings;
    private final ObjectMapper json;
    private final Map<String, FrameHandler> handlers;
    private final List<SocketWatcher> watchers;

    InboundFrames(OpenSockets sockets, SocketSettings settings, ObjectMapper json, @Any Instance<FrameHandler> handlers, @Any Instance<SocketWatcher> watchers) {
        this.sockets = sockets;
        this.settings = settings;
        this.json = json;
        this.handlers = handlers.stream().collect(Collectors.toMap(FrameHandler::t, handler -> handler));
        this.watchers = watchers.stream().toList();
    }

    /** On the socket's event loop. */
    void accept(OpenSocket socket, String text) {
        if (!socket.heard(System.nanoTime(), settings)) {
            sockets.close(socket, CloseCode.TOO_MANY_FRAMES);
            return;
        }
        if (text.equals(PONG)) return;
        var frame = read(text);
        if (frame == null) sockets.close(socket, CloseCode.NOT_UNDERSTOOD);
        else dispatch(socket, frame.get("t").textValue(), frame);
    }

    private @Nullable JsonNode read(String text) {
        try {
            var frame = json.readTree(text);
            return frame.path("t").isTextual() ? frame : null;
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private void dispatch(OpenSocket socket, String t, JsonNode frame) {
        try {
            for (var watcher : watchers) if (watcher.heard(socket, t, frame)) return;
            var handler = handlers.get(t);
            if (handler != null) handler.handle(socket.viewer(), frame);
        } catch (RuntimeException e) {
            LOG.warnf(e, "a frame of kind %s could not be handled", t);
        }
    }
}
