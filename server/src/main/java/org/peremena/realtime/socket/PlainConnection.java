package org.peremena.realtime.socket;

import io.vertx.core.http.ServerWebSocket;
import java.util.concurrent.CompletionStage;

/** The same over Vert.x' public interface alone: encodes per receiver, costs more memory and no more than that. */
final class PlainConnection implements ClientConnection {
    private final ServerWebSocket socket;

    PlainConnection(ServerWebSocket socket, int pendingBytes) {
        this.socket = socket;
        socket.setWriteQueueMaxSize(pendingBytes);
    }

    @Override
    public boolean send(EncodedFrame frame) {
        if (socket.writeQueueFull()) return false;
        socket.writeTextMessage(frame.text());
        return true;
    }

    @Override
    public void flush() {
        // each write has flushed already
    }

    @Override
    public boolean isReading() {
        return !socket.writeQueueFull();
    }

    @Override
    public CompletionStage<?> close(CloseCode code) {
        return socket.close(code.number(), code.reason()).toCompletionStage();
    }
}
