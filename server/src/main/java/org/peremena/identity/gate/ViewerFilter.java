package org.peremena.identity.gate;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentDevice;
import org.peremena.identity.CurrentViewer;
import org.peremena.identity.Device;
import org.peremena.identity.IdentityReason;
import org.peremena.identity.Open;
import org.peremena.identity.Sessions;
import org.peremena.identity.Viewer;
import org.peremena.identity.session.DeviceName;
import org.peremena.shared.BodyLimit;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/**
 * What every call passes before its controller: made by a page of ours, not too large, by somebody who is signed in, not too often. A call without {@link Open}
 * needs a viewer: forgetting the mark closes a call, it never opens one.
 */
class ViewerFilter {
    private static final int UUID_LENGTH = 36;

    private final Sessions sessions;
    private final RateLimits rates;
    private final CurrentViewer viewer;
    private final CurrentDevice device;
    private final long usualBodyBytes;
    private final AdmissionOutOfMemory admission;
    private final ExecutorService threads;

    ViewerFilter(Sessions sessions, RateLimits rates, CurrentViewer viewer, CurrentDevice device, LimitSettings limits, AdmissionOutOfMemory admission, @VirtualThreads ExecutorService threads) {
        this.sessions = sessions;
        this.rates = rates;
        this.viewer = viewer;
        this.device = device;
        this.usualBodyBytes = limits.bodyKibibytes() * 1024L;
        this.admission = admission;
        this.threads = threads;
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public @Nullable Uni<Void> filter(ContainerRequestContext request, ResourceInfo endpoint, HttpServerRequest http) {
        device.set(() -> deviceOf(http));
        if (isOpen(endpoint)) rates.checkOpenCall(Network.of(http.remoteAddress().hostAddress()));
        if (!PageRules.isSafe(request.getMethod())) {
            checkOrigin(http);
            boundBody(request, endpoint, http);
        }
        return isOpen(endpoint) ? null : requireViewer(http);
    }

    private static boolean isOpen(ResourceInfo endpoint) {
        return endpoint.getResourceMethod().isAnnotationPresent(Open.class) || endpoint.getResourceClass().isAnnotationPresent(Open.class);
    }

    private void checkOrigin(HttpServerRequest http) {
        if (!admission.isOurs(http::getHeader, Objects.toString(http.authority(), null))) throw new Refusal(SharedReason.OTHER_ORIGIN);
    }

    private void boundBody(ContainerRequestContext request, ResourceInfo endpoint, HttpServerRequest http) {
        var own = endpoint.getResourceMethod().getAnnotation(BodyLimit.class);
        long limit = own == null ? usualBodyBytes : own.kibibytes() * 1024L;
        var length = http.getHeader("Content-Length");
        if (length == null) {
            if (http.getHeader("Transfer-Encoding") != null) request.setEntityStream(new BoundedStream(request.getEntityStream(), limit));
        } else if (Long.parseLong(length) > limit) {
            throw new Refusal(SharedReason.TOO_LARGE, Map.of("limit", limit));
        }
    }

    /** @return what has to be waited for; nothing when the session is in memory or the thread may wait itself */
    private @Nullable Uni<Void> requireViewer(HttpServerRequest http) {
        var profile = profileOf(http.getHeader("Peremena-Profile"));
        if (profile == null) throw new Refusal(IdentityReason.SIGNED_OUT);
        var cookies = cookies(http);
        var cached = sessions.cachedViewer(cookies, profile);
        if (cached.isPresent() || !Context.isOnEventLoopThread()) {
            admit(cached.or(() -> lookUp(http, cookies, profile)));
            return null;
        }
        return Uni.createFrom().item(() -> lookUp(http, cookies, profile)).runSubscriptionOn(threads).invoke(this::admit).replaceWithVoid();
    }

    private void admit(Optional<Viewer> found) {
        var known = found.orElseThrow(() -> new Refusal(IdentityReason.SIGNED_OUT));
        rates.checkSession(known.session());
        viewer.set(known);
    }

    private Optional<Viewer> lookUp(HttpServerRequest http, @Nullable String cookies, ProfileId profile) {
        if (cookies == null) return Optional.empty();
        var network = Network.of(http.remoteAddress().hostAddress());
        rates.checkMisses(network);
        var found = sessions.viewer(cookies, profile);
        if (found.isEmpty()) rates.noteMiss(network);
        return found;
    }

    static @Nullable ProfileId profileOf(@Nullable String header) {
        if (header == null || header.length() != UUID_LENGTH) return null;
        try {
            return new ProfileId(UUID.fromString(header));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** HTTP/2 may carry cookies in several headers. */
    private static @Nullable String cookies(HttpServerRequest http) {
        var all = http.headers().getAll("Cookie");
        return all.isEmpty() ? null : all.size() == 1 ? all.getFirst() : String.join("; ", all);
    }

    private static Device deviceOf(HttpServerRequest http) {
        return new Device(DeviceName.of(http.getHeader("User-Agent")), http.remoteAddress().hostAddress(), cookies(http), "https".equals(http.scheme()));
    }
}
