package org.peremena.identity;

import org.peremena.shared.Reason;

/** Why this room refuses; each has a page in {@code docs/problems}. */
public enum IdentityReason implements Reason {
    SIGNED_OUT(Kind.SIGNED_OUT),
    PHONE_INVALID(Kind.INVALID),
    CODE_WRONG(Kind.INVALID),
    CODE_EXPIRED(Kind.GONE),
    CODE_SPENT(Kind.GONE),
    CODE_TOO_SOON(Kind.TOO_MANY),
    CODES_TOO_MANY(Kind.TOO_MANY),
    SMS_FAILED(Kind.UNAVAILABLE),
    NAME_INVALID(Kind.INVALID),
    NAME_FROM_SCHOOL(Kind.FORBIDDEN);

    private final Kind kind;

    IdentityReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
