package org.peremena.shared;

public enum SharedReason implements Reason {
    NOT_FOUND(Kind.MISSING), FORBIDDEN(Kind.FORBIDDEN), INVALID(Kind.INVALID), TOO_LARGE(Kind.TOO_LARGE), TOO_MANY(Kind.TOO_MANY), UNAVAILABLE(Kind.UNAVAILABLE),
    OTHER_ORIGIN(Kind.FORBIDDEN);

    private final Kind kind;

    SharedReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
