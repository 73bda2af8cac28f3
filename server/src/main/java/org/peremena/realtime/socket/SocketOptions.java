package org.peremena.realtime.socket;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** How the HTTP server treats WebSockets. Clients send small frames; compression would cost three times the CPU and 150 kB a socket. */
@Singleton
class SocketOptions implements HttpServerOptionsCustomizer {
    private static final int INBOUND_BYTES = 8 * 1024;
    private static final int SECONDS_TO_ANSWER_A_CLOSE = 5;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customize(options);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        customize(options);
    }

    private static void customize(HttpServerOptions options) {
        options.setMaxWebSocketFrameSize(INBOUND_BYTES)
            .setMaxWebSocketMessageSize(INBOUND_BYTES)
            .setPerMessageWebSocketCompressionSupported(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setWebSocketClosingTimeout(SECONDS_TO_ANSWER_A_CLOSE);
    }
}
