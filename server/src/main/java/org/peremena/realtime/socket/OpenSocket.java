package org.peremena.realtime.socket;

import org.peremena.identity.Viewer;

/** One open socket: a device or a tab of a viewer. But for the first three fields its state belongs to its event loop. */
public final class OpenSocket {
    private final Viewer viewer;
    private final ClientConnection connection;
    private final SocketLoop loop;
    private long heardAt;
    private long pingAt;
    private double frames;
    private boolean unflushed;
    private volatile boolean closed;
    int position = -1;

    OpenSocket(Viewer viewer, ClientConnection connection, SocketLoop loop, long now, long firstPingAt, int framesAtOnce) {
        this.viewer = viewer;
        this.connection = connection;
        this.loop = loop;
        this.heardAt = now;
        this.pingAt = firstPingAt;
        this.frames = framesAtOnce;
    }

    public Viewer viewer() {
        return viewer;
    }

    ClientConnection connection() {
        return connection;
    }

    SocketLoop loop() {
        return loop;
    }

    long heardAt() {
        return heardAt;
    }

    /** A frame came in. False when there were too many of late. */
    boolean heard(long now, SocketSettings settings) {
        var refill = (now - heardAt) / 1e9 * settings.framesPerSecond();
        heardAt = now;
        frames = Math.min(settings.framesAtOnce(), frames + refill) - 1;
        return frames >= 0;
    }

    boolean isPingDue(long now, long every) {
        if (now - pingAt < 0) return false;
        pingAt = now + every;
        return true;
    }

    /** Puts the frame in line. @return whether the socket has to be flushed and is not yet known to */
    boolean write(EncodedFrame frame) {
        if (closed || !connection.send(frame)) return false;
        var first = !unflushed;
        unflushed = true;
        return first;
    }

    void flush() {
        unflushed = false;
        connection.flush();
    }

    boolean isReading() {
        return connection.isReading();
    }

    public boolean isClosed() {
        return closed;
    }

    /** True for the first caller alone. */
    boolean markClosed() {
        var first = !closed;
        closed = true;
        return first;
    }
}
