package org.peremena.shared.web;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** On every answer: nothing is loaded from outside, nothing frames us, no script but ours runs. */
@ApplicationScoped
class SafetyHeaders {
    private static final int FIRST = -1000;

    private static final String CONTENT = String.join("; ",
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'", "manifest-src 'self'",
        "worker-src 'self'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'", "require-trusted-types-for 'script'");

    private static final Map<String, String> ALWAYS = Map.of(
        "Content-Security-Policy", CONTENT,
        "X-Content-Type-Options", "nosniff",
        "X-Frame-Options", "DENY",
        "Referrer-Policy", "same-origin",
        "Cross-Origin-Opener-Policy", "same-origin",
        "Cross-Origin-Resource-Policy", "same-origin",
        "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");

    private final boolean publicIsHttps;

    SafetyHeaders(@ConfigProperty(name = "peremena.public-url") Optional<String> publicUrl) {
        publicIsHttps = publicUrl.map(url -> url.startsWith("https:")).orElse(false);
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::add);
    }

    private void add(RoutingContext request) {
        var headers = request.response().headers();
        ALWAYS.forEach(headers::set);
        if (publicIsHttps || "https".equals(request.request().scheme())) headers.set("Strict-Transport-Security", "max-age=31536000");
        request.next();
    }
}
