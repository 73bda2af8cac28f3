package org.peremena.realtime.socket;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.nio.charset.StandardCharsets;

/**
 * An event as the bytes of one WebSocket text frame: encoded once, shared by every socket that gets it. Counted like its buffer:
 * whoever makes one releases it, whoever keeps it for later retains it first.
 */
public final class EncodedFrame {
    private static final int FINAL_TEXT = 0x81;
    private static final int HEADER_AT_MOST = 10;

    private final ByteBuf bytes;
    private final int headerLength;

    private EncodedFrame(ByteBuf bytes, int headerLength) {
        this.bytes = bytes;
        this.headerLength = headerLength;
    }

    public static EncodedFrame of(byte[] json) {
        var bytes = PooledByteBufAllocator.DEFAULT.directBuffer(HEADER_AT_MOST + json.length).writeByte(FINAL_TEXT);
        if (json.length < 126) bytes.writeByte(json.length);
        else if (json.length <= 0xFFFF) bytes.writeByte(126).writeShort(json.length);
        else bytes.writeByte(127).writeLong(json.length);
        int headerLength = bytes.writerIndex();
        return new EncodedFrame(bytes.writeBytes(json), headerLength);
    }

    public static EncodedFrame of(String json) {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes for one channel to write; writing releases them. */
    ByteBuf share() {
        return bytes.retainedDuplicate();
    }

    /** The text alone, for connections that cannot take a finished frame. */
    String text() {
        return bytes.toString(bytes.readerIndex() + headerLength, bytes.readableBytes() - headerLength, StandardCharsets.UTF_8);
    }

    void retain() {
        bytes.retain();
    }

    public void release() {
        bytes.release();
    }
}
