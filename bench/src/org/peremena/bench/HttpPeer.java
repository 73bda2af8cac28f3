package org.peremena.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A kept-alive connection that carries one request at a time. */
final class HttpPeer extends Peer {
    private static final int CHUNKED = -2;
    private final Runnable ready;
    private Answer waiting;
    private boolean open;

    interface Answer {
        /** @param body between the buffer's position and its limit; @param status 0 when the connection was lost */
        void arrived(int status, ByteBuffer body);
    }

    HttpPeer(Loop loop, Runnable ready) {
        super(loop);
        this.ready = ready;
    }

    boolean isFree() {
        return open && waiting == null;
    }

    void request(String method, String path, int person, String body, Answer answer) {
        waiting = answer;
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + Server.PORT + "\r\nOrigin: http://localhost:" + Server.PORT + "\r\nCookie: " + Town.cookie(person)
            + "\r\nPeremena-Profile: " + Town.profile(person) + (bytes.length == 0 ? "" : "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length) + "\r\n\r\n";
        var ascii = head.getBytes(StandardCharsets.US_ASCII);
        send(ByteBuffer.allocate(ascii.length + bytes.length).put(ascii).put(bytes).array());
    }

    @Override
    void opened() {
        open = true;
        ready.run();
    }

    @Override
    void understand(ByteBuffer bytes) {
        int start = bytes.position();
        int length = 0;
        for (int i = start; i + 3 < bytes.limit(); i++) {
            if (bytes.get(i) != '\r' || bytes.get(i + 1) != '\n') continue;
            if (bytes.get(i + 2) == '\r') {
                finish(bytes, start, i + 4, length == CHUNKED ? chunks(bytes, i + 4) : length);
                return;
            }
            if (isHeader(bytes, i + 2, "content-length:")) length = number(bytes, i + 2 + "content-length:".length());
            else if (isHeader(bytes, i + 2, "transfer-encoding:")) length = CHUNKED;
        }
    }

    private void finish(ByteBuffer bytes, int start, int body, int length) {
        if (length < 0 || bytes.limit() < body + length) return;
        int status = (bytes.get(start + 9) - '0') * 100 + (bytes.get(start + 10) - '0') * 10 + bytes.get(start + 11) - '0';
        bytes.position(body);
        int limit = bytes.limit();
        bytes.limit(body + length);
        answer(status, bytes);
        bytes.limit(limit).position(body + length);
    }

    /** The length of all chunks with their heads, or less than zero when the last is not there yet. */
    private static int chunks(ByteBuffer bytes, int from) {
        for (int at = from, size = 0; at + 3 < bytes.limit(); at++) {
            if (bytes.get(at) != '\r') {
                size = size * 16 + Character.digit(bytes.get(at), 16);
                continue;
            }
            at += size + 3;
            if (size == 0) return at + 1 - from;
            size = 0;
        }
        return -1;
    }

    private static boolean isHeader(ByteBuffer bytes, int at, String name) {
        if (at + name.length() >= bytes.limit()) return false;
        for (int i = 0; i < name.length(); i++) if ((bytes.get(at + i) | 0x20) != (name.charAt(i) | 0x20)) return false;
        return true;
    }

    private static int number(ByteBuffer bytes, int at) {
        int number = 0;
        for (int i = at; bytes.get(i) != '\r'; i++) if (bytes.get(i) != ' ') number = number * 10 + bytes.get(i) - '0';
        return number;
    }

    private void answer(int status, ByteBuffer body) {
        var answer = waiting;
        waiting = null;
        if (answer != null) answer.arrived(status, body);
        if (open) ready.run();
    }

    @Override
    void closed() {
        open = false;
        answer(0, ByteBuffer.allocate(0));
    }
}
