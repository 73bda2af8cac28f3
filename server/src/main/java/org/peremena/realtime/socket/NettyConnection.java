package org.peremena.realtime.socket;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.ChannelOutboundInvoker;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.stream.ChunkedWriteHandler;
import io.netty.handler.timeout.IdleStateHandler;
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
    /** Where writing starts: straight at the socket, or before the encryption where there is one. */
    private final ChannelOutboundInvoker out;
    private final ServerWebSocket socket;

    private NettyConnection(Channel channel, ServerWebSocket socket) {
        this.channel = channel;
        this.out = channel.pipeline().get(SslHandler.class) == null ? channel.pipeline().firstContext() : channel;
        this.socket = socket;
    }

    static ClientConnection over(HttpServerRequest request, ServerWebSocket socket, SocketSettings settings) {
        if (!(request.connection() instanceof ConnectionBase connection)) return new PlainConnection(socket, settings.pendingBytes());
        var channel = connection.channel();
        channel.config().setWriteBufferWaterMark(new WriteBufferWaterMark(settings.pendingBytes() / 4, settings.pendingBytes()));
        channel.config().setOption(ChannelOption.SO_SNDBUF, settings.kernelBufferBytes());
        leaveHttpBehind(channel.pipeline());
        return new NettyConnection(channel, socket);
    }

    /** The HTTP server's own handlers would go on looking at every frame; idle sockets are found by the heartbeat. */
    private static void leaveHttpBehind(ChannelPipeline pipeline) {
        if (pipeline.get(IdleStateHandler.class) != null) pipeline.remove(IdleStateHandler.class);
        if (pipeline.get(ChunkedWriteHandler.class) != null) pipeline.remove(ChunkedWriteHandler.class);
    }

    @Override
    public boolean send(EncodedFrame frame) {
        if (!channel.isWritable()) return false;
        out.write(frame.share(), channel.voidPromise());
        return true;
    }

    @Override
    public void flush() {
        out.flush();
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
