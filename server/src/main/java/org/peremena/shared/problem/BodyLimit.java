package org.peremena.shared.problem;

import io.vertx.ext.web.handler.HttpException;
import java.io.IOException;

/** Knows the ways in which the framework says that a body is larger than {@code quarkus.http.limits.max-body-size}. */
final class BodyLimit {
    private BodyLimit() {}

    static boolean exceeded(Throwable e) {
        for (var cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http && http.getStatusCode() == 413) return true;
            if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("Request too large")) return true;
        }
        return false;
    }
}
