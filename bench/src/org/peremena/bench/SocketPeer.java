package org.peremena.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A person's WebSocket. Answers pings; hands every other frame on. */
final class SocketPeer extends Peer {
    private static final int TEXT = 0x81;
    private static final int CLOSE = 0x88;
    private static final byte[] PONG = masked(TEXT, "{\"t\":\"pong\"}".getBytes(StandardCharsets.US_ASCII));
    private static final int PING_LENGTH = "{\"t\":\"ping\"}".length();

    final int person;
    private final Heard heard;
    private boolean upgraded;

    interface Heard {
        /** A text frame; its payload lies between the buffer's position and its limit. */
        void frame(SocketPeer peer, ByteBuffer payload);

        void gone(SocketPeer peer, int code);
    }

    private int code = 1006;

    SocketPeer(Loop loop, int person, Heard heard) {
        super(loop);
        this.person = person;
        this.heard = heard;
    }

    @Override
    void opened() {
        upgraded = false;
        code = 1006;
        send(("GET /api/socket?profile=" + Town.profile(person) + " HTTP/1.1\r\nHost: localhost:" + Server.PORT + "\r\nOrigin: http://localhost:" + Server.PORT + "\r\nCookie: "
            + Town.cookie(person) + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    void understand(ByteBuffer bytes) {
        if (!upgraded && !upgrade(bytes)) return;
        while (bytes.remaining() >= 2) {
            int start = bytes.position();
            int kind = bytes.get() & 0xFF;
            int length = bytes.get() & 0x7F;
            int more = length == 126 ? 2 : length == 127 ? 8 : 0;
            if (bytes.remaining() < more) {
                bytes.position(start);
                return;
            }
            if (more > 0) length = more == 2 ? bytes.getShort() & 0xFFFF : (int) bytes.getLong();
            if (bytes.remaining() < length) {
                bytes.position(start);
                return;
            }
            int end = bytes.position() + length;
            int limit = bytes.limit();
            bytes.limit(end);
            frame(kind, length, bytes);
            bytes.limit(limit);
            bytes.position(end);
        }
    }

    private void frame(int kind, int length, ByteBuffer bytes) {
        if (kind == CLOSE) {
            code = length >= 2 ? bytes.getShort(bytes.position()) & 0xFFFF : 1005;
            send(masked(CLOSE, new byte[] {(byte) (code >> 8), (byte) code}));
        } else if (length == PING_LENGTH && bytes.get(bytes.position() + 6) == 'p') send(PONG);
        else heard.frame(this, bytes);
    }

    private boolean upgrade(ByteBuffer bytes) {
        for (int i = bytes.position(); i + 3 < bytes.limit(); i++) {
            if (bytes.get(i) != '\r' || bytes.get(i + 2) != '\r') continue;
            if (bytes.get(bytes.position() + 9) != '1') {
                code = (bytes.get(bytes.position() + 9) - '0') * 100 + (bytes.get(bytes.position() + 10) - '0') * 10 + bytes.get(bytes.position() + 11) - '0';
                bytes.position(bytes.limit());
                lost();
                return false;
            }
            bytes.position(i + 4);
            upgraded = true;
            return true;
        }
        return false;
    }

    @Override
    void closed() {
        heard.gone(this, code);
    }

    /** The mask is zero: the server has to undo it all the same. */
    private static byte[] masked(int kind, byte[] payload) {
        return ByteBuffer.allocate(6 + payload.length).put((byte) kind).put((byte) (0x80 | payload.length)).putInt(0).put(payload).array();
    }
}
