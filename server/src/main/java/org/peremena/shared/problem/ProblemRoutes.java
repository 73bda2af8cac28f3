package org.peremena.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peremena.shared.Sentences;

/** What is refused before or after all controllers: bodies too large, paths that nobody serves, accidents on the way. */
@ApplicationScoped
class ProblemRoutes {
    /** Before the framework's own check, which would answer without a body. */
    private static final int BEFORE_UPLOAD_LIMIT = -3;
    private static final int LAST = Integer.MAX_VALUE;

    private final Problems problems;
    private final Accidents accidents;
    private final ObjectMapper json;
    private final long bodyLimit;

    ProblemRoutes(Problems problems, Accidents accidents, ObjectMapper json, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize bodyLimit) {
        this.problems = problems;
        this.accidents = accidents;
        this.json = json;
        this.bodyLimit = bodyLimit.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_UPLOAD_LIMIT).handler(this::checkLength);
        router.route("/api").order(LAST).handler(this::unknown);
        router.route("/api/*").order(LAST).handler(this::unknown);
        router.errorHandler(404, this::unknown);
        router.errorHandler(405, request -> answer(request, problems.of("method-not-allowed", 405, language(request), Map.of())));
        router.errorHandler(413, this::tooLarge);
        router.errorHandler(500, this::accident);
    }

    private void checkLength(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.length() < 19 && length.chars().allMatch(Character::isDigit) && Long.parseLong(length) > bodyLimit) tooLarge(request);
        else request.next();
    }

    private void tooLarge(RoutingContext request) {
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        answer(request, problems.of("too-large", 413, language(request), Map.of()));
    }

    private void unknown(RoutingContext request) {
        answer(request, problems.of("not-found", 404, language(request), Map.of()));
    }

    private void accident(RoutingContext request) {
        var failure = request.failure();
        if (failure != null && BodyLimit.exceeded(failure)) {
            tooLarge(request);
        } else {
            var code = accidents.log(failure == null ? new IllegalStateException("a handler failed without saying why") : failure);
            answer(request, problems.of("unexpected", 500, language(request), Map.of("code", code)));
        }
    }

    private static java.util.Locale language(RoutingContext request) {
        return Sentences.language(request.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private void answer(RoutingContext request, Problem problem) {
        if (request.response().ended()) return;
        try {
            request.response().setStatusCode(problem.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE).end(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
