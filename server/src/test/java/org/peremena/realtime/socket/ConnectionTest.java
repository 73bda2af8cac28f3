package org.peremena.realtime.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.net.PfxOptions;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways to a client, over a real connection: straight to the channel, and through Vert.x alone where the channel is not to be had. */
class ConnectionTest {
    private static final String PASSWORD = "changeit";
    private final Vertx vertx = Vertx.vertx();
    private final CompletableFuture<ClientConnection> connection = new CompletableFuture<>();
    private final CompletableFuture<Context> loop = new CompletableFuture<>();
    @TempDir Path directory;

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private interface Way {
        ClientConnection over(HttpServerRequest request, ServerWebSocket socket);
    }

    @Test
    void frames_arrive_whole_and_in_order_straight_on_the_channel() throws Exception {
        var client = connect(new HttpServerOptions(), ConnectionTest::direct, false);
        assertThat(connection.join()).isInstanceOf(NettyConnection.class);
        arriveInOrder(client);
    }

    @Test
    void frames_arrive_whole_and_in_order_through_encryption() throws Exception {
        var client = connect(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate()), ConnectionTest::direct, true);
        assertThat(connection.join()).isInstanceOf(NettyConnection.class);
        arriveInOrder(client);
    }

    @Test
    void frames_arrive_whole_and_in_order_beside_a_compression_that_the_client_has_asked_for() throws Exception {
        var client = connect(new HttpServerOptions().setCompressionSupported(true).setPerMessageWebSocketCompressionSupported(true), ConnectionTest::direct, false);
        arriveInOrder(client);
    }

    @Test
    void a_connection_without_a_channel_to_be_had_goes_the_plain_way() throws Exception {
        var client = connect(new HttpServerOptions(), (request, socket) -> NettyConnection.over(withoutChannel(request), socket, new Small()), false);
        assertThat(connection.join()).isInstanceOf(PlainConnection.class);
        arriveInOrder(client);
    }

    @Test
    void who_does_not_read_is_found_out_on_the_channel() throws Exception {
        foundOut(connect(new HttpServerOptions(), ConnectionTest::direct, false));
    }

    @Test
    void who_does_not_read_is_found_out_on_the_plain_way() throws Exception {
        foundOut(connect(new HttpServerOptions(), ConnectionTest::plain, false));
    }

    private void arriveInOrder(Client client) throws Exception {
        client.raw.request(Long.MAX_VALUE);
        var texts = List.of("{}", "я".repeat(62), "ж".repeat(63), "x".repeat(126), "ю".repeat(32_767), "щ".repeat(32_768), "последний");
        onLoop(() -> {
            for (var text : texts) {
                var frame = EncodedFrame.of(text);
                assertThat(connection.join().send(frame)).isTrue();
                connection.join().flush();
                frame.release();
            }
            return null;
        });
        await().untilAsserted(() -> assertThat(client.texts).isEqualTo(texts));
        connection.join().close(CloseCode.RESTART);
        await().until(() -> client.closed != null && client.closed == 1012);
    }

    /** Frames are refused after what the settings let wait and the kernel takes, not after all memory; the reason still arrives when the client reads again. */
    private void foundOut(Client client) throws Exception {
        var frame = EncodedFrame.of("ш".repeat(4_000));
        int taken = 0;
        while (taken < 10_000 && onLoop(() -> {
            var sent = connection.join().send(frame);
            connection.join().flush();
            return sent;
        })) taken++;
        assertThat(taken).isBetween(1, 9_999);
        assertThat(onLoop(() -> connection.join().isReading())).isFalse();
        assertThat(onLoop(() -> connection.join().send(frame))).as("and none slips in behind").isFalse();
        frame.release();
        connection.join().close(CloseCode.NOT_READING);
        client.raw.request(Long.MAX_VALUE);
        var all = taken;
        await().until(() -> client.closed != null);
        assertThat(client.closed).isEqualTo(4409);
        assertThat(client.texts).hasSizeLessThanOrEqualTo(all).allMatch(text -> text.length() == 4_000);
    }

    private <T> T onLoop(Callable<T> step) throws Exception {
        var done = new CompletableFuture<T>();
        loop.join().runOnContext(x -> {
            try {
                done.complete(step.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get();
    }

    private static ClientConnection direct(HttpServerRequest request, ServerWebSocket socket) {
        return NettyConnection.over(request, socket, new Small());
    }

    private static ClientConnection plain(HttpServerRequest request, ServerWebSocket socket) {
        return new PlainConnection(socket, new Small().pendingBytes());
    }

    /** A request as another version of Vert.x, or HTTP/2, would hand it over. */
    private static HttpServerRequest withoutChannel(HttpServerRequest request) {
        var types = new Class<?>[] {HttpServerRequest.class};
        return (HttpServerRequest) Proxy.newProxyInstance(ConnectionTest.class.getClassLoader(), types, (proxy, method, arguments) -> method.getName().equals("connection") ? null : method.invoke(request, arguments));
    }

    private Client connect(HttpServerOptions options, Way way, boolean encrypted) throws Exception {
        HttpServer server = vertx.createHttpServer(options.setIdleTimeout(30)).requestHandler(request -> request.toWebSocket().onSuccess(socket -> {
            loop.complete(Vertx.currentContext());
            connection.complete(way.over(request, socket));
        })).listen(0, "localhost").toCompletionStage().toCompletableFuture().join();
        var client = new Client();
        var http = encrypted ? HttpClient.newBuilder().sslContext(trusting()).build() : HttpClient.newHttpClient();
        client.raw = http.newWebSocketBuilder().buildAsync(URI.create((encrypted ? "wss" : "ws") + "://localhost:" + server.actualPort() + "/"), client).join();
        connection.join();
        return client;
    }

    private PfxOptions certificate() throws Exception {
        var store = directory.resolve("store.p12").toString();
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var made = new ProcessBuilder(keytool, "-genkeypair", "-alias", "school", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore", store,
            "-storepass", PASSWORD).inheritIO().start().waitFor();
        assertThat(made).isZero();
        return new PfxOptions().setPath(store).setPassword(PASSWORD);
    }

    private static SSLContext trusting() throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
        return context;
    }

    private static final class Client implements WebSocket.Listener {
        final List<String> texts = new CopyOnWriteArrayList<>();
        private final StringBuilder text = new StringBuilder();
        volatile @Nullable Integer closed;
        WebSocket raw;

        @Override
        public void onOpen(WebSocket socket) {
            // reads when the test says so
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed = code;
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            closed = 1006;
        }
    }

    private record Small() implements SocketSettings {
        @Override
        public java.time.Duration heartbeat() {
            return java.time.Duration.ofSeconds(25);
        }

        @Override
        public int pendingBytes() {
            return 262_144;
        }

        @Override
        public int kernelBufferBytes() {
            return 65_536;
        }

        @Override
        public int socketsPerProfile() {
            return 20;
        }

        @Override
        public int framesPerSecond() {
            return 10;
        }

        @Override
        public int framesAtOnce() {
            return 50;
        }
    }

    private static final class Trusting extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, java.net.Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, javax.net.ssl.SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
