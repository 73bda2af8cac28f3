package org.peremena.shared.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** The built client out of the jar. Its screens have addresses of their own, which all lead to the one page; the client finds the screen. */
@ApplicationScoped
class WebClient {
    private static final int FIRST = -999;
    /** Before the controllers, which answer every path that they do not know by themselves. */
    private static final int BEFORE_CONTROLLERS = 1;
    private static final String PAGE = "/index.html";
    private static final List<String> NOT_SCREENS = List.of("/api", "/problems", "/assets");

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(WebClient::cache);
        router.route().order(BEFORE_CONTROLLERS).handler(WebClient::leadToPage);
    }

    private static void cache(RoutingContext request) {
        var path = request.normalizedPath();
        if (NOT_SCREENS.subList(0, 2).stream().noneMatch(root -> isUnder(root, path))) request.addHeadersEndHandler(end -> cache(request, path));
        request.next();
    }

    /**
     * Files under {@code /assets} carry a fingerprint in their names and never change. Everything else is asked for anew, and without a time of
     * change: files in a jar have one that a newer jar need not change, and a browser would keep the old page for ever.
     */
    private static void cache(RoutingContext request, String path) {
        var response = request.response();
        var kept = path.startsWith("/assets/") && response.getStatusCode() < 300;
        response.putHeader(HttpHeaders.CACHE_CONTROL, kept ? "public, max-age=31536000, immutable" : "no-cache");
        response.headers().remove(HttpHeaders.LAST_MODIFIED);
        if (path.endsWith(".webmanifest") && response.getStatusCode() == 200) response.putHeader(HttpHeaders.CONTENT_TYPE, "application/manifest+json");
    }

    private static void leadToPage(RoutingContext request) {
        var path = request.normalizedPath();
        var reads = request.request().method() == HttpMethod.GET || request.request().method() == HttpMethod.HEAD;
        var isScreen = path.length() > 1 && NOT_SCREENS.stream().noneMatch(root -> isUnder(root, path)) && path.indexOf('.', path.lastIndexOf('/')) < 0;
        if (reads && isScreen) request.reroute(PAGE);
        else request.next();
    }

    private static boolean isUnder(String root, String path) {
        return path.equals(root) || path.startsWith(root + "/");
    }
}
