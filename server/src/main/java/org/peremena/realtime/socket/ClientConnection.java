package org.peremena.realtime.socket;

import java.util.concurrent.CompletionStage;

/** The way to one client, whatever carries it. {@code send}, {@code flush} and {@code isReading} belong to the connection's event loop. */
interface ClientConnection {
    /** Puts the frame in line. False when the client does not read: the frame is not sent and never will be. */
    boolean send(EncodedFrame frame);

    void flush();

    /** Whether less waits for this client than {@link SocketSettings#pendingBytes}. */
    boolean isReading();

    /** Says why and closes, by force when the client does not answer. Done when the reason has left. Any thread. */
    CompletionStage<?> close(CloseCode code);
}
