package org.peremena.realtime.socket;

/** Why the server lets go of a socket; the client decides by it what to do (docs/api.md). */
public enum CloseCode {
    RESTART(1012, "server restarts"),
    NOT_UNDERSTOOD(1003, "not a frame of ours"),
    SESSION_OVER(4401, "session is over"),
    SILENT(4408, "no heartbeat"),
    NOT_READING(4409, "not reading"),
    TOO_MANY_FRAMES(4429, "too many frames");

    private final short number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = (short) number;
        this.reason = reason;
    }

    public short number() {
        return number;
    }

    public String reason() {
        return reason;
    }
}
