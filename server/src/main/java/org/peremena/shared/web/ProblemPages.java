package org.peremena.shared.web;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** {@code /problems/<id>}: what the {@code type} of a problem leads to, out of {@code docs/problems}. */
@ApplicationScoped
class ProblemPages {
    void install(@Observes Router router) {
        router.getWithRegex("/problems/(?<id>[a-z0-9-]+)").handler(ProblemPages::show);
    }

    private static void show(RoutingContext request) {
        var page = load(request.pathParam("id"));
        if (page.isEmpty()) request.next();
        else request.response().putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8").putHeader(HttpHeaders.CACHE_CONTROL, "no-cache").end(SimplePage.of(page.get()));
    }

    private static Optional<String> load(String id) {
        try (var stream = ProblemPages.class.getClassLoader().getResourceAsStream("problems/" + id + ".md")) {
            return stream == null ? Optional.empty() : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(id, e);
        }
    }
}
