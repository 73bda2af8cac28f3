package org.peremena.shared.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.peremena.shared.Reason;
import org.peremena.shared.Refusal;
import org.peremena.shared.Sentences;
import org.peremena.shared.SharedReason;
import org.peremena.shared.database.DatabaseAway;

/** Every exception that leaves a controller, as problem+json. */
@Singleton
class ProblemMapper {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);
    private static final int RETRY_SECONDS = 3;

    private final Problems problems;
    private final Accidents accidents;
    private final WrongFields wrongFields;

    ProblemMapper(Problems problems, Accidents accidents, WrongFields wrongFields) {
        this.problems = problems;
        this.accidents = accidents;
        this.wrongFields = wrongFields;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, HttpHeaders headers) {
        return answer(problems.of(refusal, language(headers)));
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e, HttpHeaders headers) {
        if (!WrongFields.areTheCallers(e)) return unexpected(e, headers);
        return answer(problems.invalid(language(headers), wrongFields.of(e, language(headers))));
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException e, HttpHeaders headers) {
        return answer(problems.invalid(language(headers), wrongFields.of(e, language(headers))));
    }

    /** The framework brings a mapper of its own for this one, which would win over the mapper of its superclass. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, HttpHeaders headers) {
        return unreadable(e, headers);
    }

    @ServerExceptionMapper
    Response missing(NotFoundException e, HttpHeaders headers) {
        return answer(problems.of("not-found", 404, language(headers), Map.of()));
    }

    /** What the framework refuses by itself. */
    @ServerExceptionMapper
    Response http(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) return unreadable(json, headers);
        var status = e.getResponse().getStatus();
        return switch (status) {
            case 400, 422 -> answer(problems.invalid(language(headers), List.of()));
            case 404 -> answer(problems.of("not-found", status, language(headers), Map.of()));
            case 405 -> answer(problems.of("method-not-allowed", status, language(headers), Map.of()));
            case 406 -> answer(problems.of("not-acceptable", status, language(headers), Map.of()));
            case 413 -> answer(problems.of("too-large", status, language(headers), Map.of()));
            case 415 -> answer(problems.of("unsupported-type", status, language(headers), Map.of()));
            default -> status < 400 ? e.getResponse() : unexpected(e, headers);
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e, HttpHeaders headers) {
        if (BodyLimit.exceeded(e)) return answer(problems.of("too-large", 413, language(headers), Map.of()));
        if (DatabaseAway.isCauseOf(e)) return away(e, headers);
        if (hasGone(e)) return Response.noContent().build();
        return answer(problems.of("unexpected", 500, language(headers), Map.of("code", accidents.log(e))));
    }

    /** The client closed the connection in the middle of its own request: there is nobody to answer and nothing to mend. */
    private static boolean hasGone(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) if (cause instanceof HttpClosedException) return true;
        return false;
    }

    /** Whoever sends the same again a little later loses nothing: what is created is named by its client. */
    private Response away(Throwable e, HttpHeaders headers) {
        LOG.warnf("the database is away: %s", e.getMessage());
        return answer(problems.of(new Refusal(SharedReason.UNAVAILABLE), language(headers)));
    }

    private static Locale language(HttpHeaders headers) {
        return Sentences.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Response answer(Problem problem) {
        var response = Response.status(problem.status()).entity(problem).type(MediaType.valueOf(Problem.MEDIA_TYPE));
        if (problem.members().get("retryAfter") instanceof Number seconds) response.header(HttpHeaders.RETRY_AFTER, seconds);
        else if (problem.status() == Reason.Kind.UNAVAILABLE.status()) response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        return response.build();
    }
}
