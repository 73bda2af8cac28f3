package org.peremena.shared;

import java.util.Locale;

/**
 * Why a room refuses. An enum of a room ({@code ChatReason}) implements it; its {@link #id()} («chat-read-only») is the name of the page in
 * {@code docs/problems/} and the key of the sentences in {@code text/<room>_<language>.properties}.
 */
public interface Reason {
    Kind kind();

    String name();

    default String room() {
        var type = this instanceof Enum<?> constant ? constant.getDeclaringClass() : getClass();
        return type.getPackageName().substring("org.peremena.".length()).split("\\.")[0];
    }

    default String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    default String id() {
        return room() + "-" + key();
    }

    /** What a refusal means to the client, and the HTTP status that says it. */
    enum Kind {
        SIGNED_OUT(401), FORBIDDEN(403), MISSING(404), CONFLICT(409), GONE(410), TOO_LARGE(413), INVALID(422), TOO_MANY(429), UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
