package org.peremena.realtime.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.WriteBufferWaterMark;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.concurrent.CompletionStage;

/**
 * Writes finished frames straight to the Netty channel under the WebSocket: no copy, no header and no task per receiver. The only class that
 * touches {@link ConnectionBase}, which is outside Vert.x' public interface; {@link PlainConnection} takes over where it cannot be had.
 */
final class NettyConnection implements ClientConnection {
    private final Channel channel;
    private final ServerWebSocket socket;

    private NettyConnection(Channel channel, ServerWebSocket socket) {
        this.channel = channel;
        this.socket = socket;
    }

    static ClientConnection over(HttpServerRequest request, ServerWebSocket socket, SocketSettings settings) {
        if (!(request.connection() instanceof ConnectionBase connection)) return new PlainConnection(socket, settings.pendingBytes());
        var channel = connection.channel();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(settings.pendingBytes() / 4, settings.pendingBytes()));
        channel.config().setOption(ChannelOption.SO_SNDBUF, settings.kernelBufferBytes());
        return new NettyConnection(channel, socket);
    }

    @Override
    public boolean send(EncodedFrame frame) {
        if (!channel.isWritable()) return false;
        channel.write(frame.share(), channel.voidPromise());
        return true;
    }

    @Override
    public void flush() {
        channel.flush();
    }

    @Override
    public boolean isReading() {
        return channel.isWritable();
    }

    @Override
    public CompletionStage<?> close(CloseCode code) {
        return socket.close(code.number(), code.reason()).toCompletionStage();
    }

    /** The kind of transport. */
    @Override
    public String toString() {
        return channel.getClass().getSimpleName();
    }
}
