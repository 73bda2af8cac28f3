package org.peremena.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;

/** One TCP connection to the server. Bytes that are not yet a whole are kept, most of the time there are none. */
abstract class Peer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private final Loop loop;
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer unsent = NOTHING;
    private ByteBuffer partial = NOTHING;

    Peer(Loop loop) {
        this.loop = loop;
    }

    void connect() {
        try {
            unsent = NOTHING;
            partial = NOTHING;
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            key = channel.register(loop.selector(), SelectionKey.OP_CONNECT, this);
            if (channel.connect(new InetSocketAddress("127.0.0.1", Server.PORT))) connected();
        } catch (IOException e) {
            lost();
        }
    }

    final void connected() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        opened();
    }

    final void readOn() throws IOException {
        var bytes = loop.shared();
        bytes.put(partial);
        partial = NOTHING;
        if (channel.read(bytes) < 0) throw new IOException("closed");
        bytes.flip();
        understand(bytes);
        if (!bytes.hasRemaining() || !channel.isOpen()) return;
        partial = ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }

    final void send(byte[] bytes) {
        try {
            var all = ByteBuffer.wrap(bytes);
            if (!unsent.hasRemaining()) channel.write(all);
            if (!all.hasRemaining()) return;
            unsent = ByteBuffer.allocate(unsent.remaining() + all.remaining()).put(unsent).put(all).flip();
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        } catch (IOException e) {
            lost();
        }
    }

    final void writeOn() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) key.interestOps(SelectionKey.OP_READ);
    }

    final void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // it is gone either way
        }
    }

    final void lost() {
        close();
        closed();
    }

    abstract void opened();

    /** Consumes the whole messages in the buffer and leaves the rest. */
    abstract void understand(ByteBuffer bytes);

    abstract void closed();
}
