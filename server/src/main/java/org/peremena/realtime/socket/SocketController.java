package org.peremena.realtime.socket;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Sessions;
import org.peremena.identity.Viewer;
import org.peremena.shared.Id;
import org.peremena.shared.ProfileId;
import org.peremena.shared.web.OwnPages;

/** {@code GET /api/socket?profile=…}: who asks, from where, and then the upgrade. Refusals say nothing but their status. */
@Singleton
class SocketController {
    private static final Logger LOG = Logger.getLogger(SocketController.class);
    /** Thousands may come back at once after a restart; they must not take every connection to the database from the rest. */
    private static final int ASKING_AT_ONCE = 8;

    private final Sessions sessions;
    private final OpenSockets sockets;
    private final InboundFrames inbound;
    private final SocketSettings settings;
    private final OwnPages pages;
    private final ExecutorService asking = Executors.newFixedThreadPool(ASKING_AT_ONCE, Thread.ofVirtual().name("socket-viewer-", 0).factory());

    SocketController(Sessions sessions, OpenSockets sockets, InboundFrames inbound, SocketSettings settings, OwnPages pages) {
        this.sessions = sessions;
        this.sockets = sockets;
        this.inbound = inbound;
        this.settings = settings;
        this.pages = pages;
    }

    void route(@Observes Router router) {
        router.get("/api/socket").handler(this::open);
    }

    private void open(RoutingContext call) {
        var request = call.request();
        var profile = profile(request.getParam("profile"));
        if (sockets.isLeaving()) refuse(call, 503);
        else if (!isOurs(request)) refuse(call, 403);
        else if (profile == null) refuse(call, 401);
        else {
            var cookies = request.getHeader(HttpHeaders.COOKIE);
            sessions.cachedViewer(cookies, profile).ifPresentOrElse(viewer -> upgrade(call, viewer), () -> ask(call, cookies, profile));
        }
    }

    private boolean isOurs(HttpServerRequest request) {
        return pages.made(request.getHeader(HttpHeaders.ORIGIN), Objects.toString(request.authority(), null));
    }

    /** The database must not be read on an event loop: the request waits, paused, until a virtual thread knows. */
    private void ask(RoutingContext call, @Nullable String cookies, ProfileId profile) {
        call.request().pause();
        var loop = Vertx.currentContext();
        asking.execute(() -> {
            try {
                var viewer = sessions.viewer(cookies, profile);
                loop.runOnContext(x -> viewer.ifPresentOrElse(known -> upgrade(call, known), () -> refuse(call, 401)));
            } catch (RuntimeException e) {
                LOG.warn("could not find out whose socket this is", e);
                loop.runOnContext(x -> refuse(call, 503));
            }
        });
    }

    private void upgrade(RoutingContext call, Viewer viewer) {
        if (!sockets.hasRoomFor(viewer.profile())) {
            refuse(call, 429);
            return;
        }
        var loop = Vertx.currentContext();
        var request = call.request();
        request.toWebSocket().onSuccess(socket -> opened(viewer, socket, NettyConnection.over(request, socket, settings), loop)).onFailure(failure -> LOG.debug("no upgrade", failure));
    }

    private void opened(Viewer viewer, ServerWebSocket socket, ClientConnection connection, Context loop) {
        var greeting = EncodedFrame.of("{\"t\":\"hello\",\"connection\":\"" + Id.next() + "\",\"heartbeat\":" + settings.heartbeat().toSeconds() + "}");
        var open = sockets.open(viewer, connection, task -> loop.runOnContext(x -> task.run()), greeting);
        greeting.release();
        socket.textMessageHandler(text -> inbound.accept(open, text));
        socket.binaryMessageHandler(bytes -> sockets.close(open, CloseCode.NOT_UNDERSTOOD));
        socket.exceptionHandler(failure -> LOG.debug("socket failed", failure));
        socket.closeHandler(x -> sockets.forget(open));
    }

    private static void refuse(RoutingContext call, int status) {
        call.request().resume();
        if (!call.response().ended()) call.response().setStatusCode(status).end();
    }

    private static @Nullable ProfileId profile(@Nullable String text) {
        return Optional.ofNullable(text).filter(id -> id.length() == 36).map(SocketController::parsed).orElse(null);
    }

    private static @Nullable ProfileId parsed(String text) {
        try {
            return ProfileId.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
