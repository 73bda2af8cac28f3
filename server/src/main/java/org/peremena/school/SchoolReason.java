package org.peremena.school;

import org.peremena.shared.Reason;

/** Why this room refuses; each has a page in {@code docs/problems}. */
public enum SchoolReason implements Reason {
    PHONE_TAKEN(Kind.CONFLICT),
    PHONE_INVALID(Kind.INVALID),
    CLASS_EXISTS(Kind.CONFLICT),
    CLASS_NOT_EMPTY(Kind.CONFLICT),
    SUBJECT_TAUGHT(Kind.CONFLICT),
    NAME_EXISTS(Kind.CONFLICT),
    ID_TAKEN(Kind.CONFLICT),
    NOT_IN_ORGANISATION(Kind.INVALID),
    POSITION_INVALID(Kind.INVALID),
    ROLE_INVALID(Kind.INVALID),
    BORN_ON_IMPOSSIBLE(Kind.INVALID),
    TIME_ZONE_UNKNOWN(Kind.INVALID),
    LAST_ADMINISTRATOR(Kind.CONFLICT),
    ALREADY_EXPELLED(Kind.CONFLICT),
    NOT_EXPELLED(Kind.CONFLICT),
    ALREADY_BEGUN(Kind.CONFLICT),
    NOT_A_PUPIL(Kind.CONFLICT),
    GUARDIAN_IS_PUPIL(Kind.CONFLICT),
    ALREADY_THERE(Kind.CONFLICT),
    INVITATION_OVER(Kind.GONE),
    INVITATION_INVALID(Kind.INVALID),
    JOIN_NAME_UNKNOWN(Kind.INVALID),
    JOIN_NAME_AMBIGUOUS(Kind.CONFLICT),
    JOIN_PERSONAL_LINK_NEEDED(Kind.CONFLICT),
    JOIN_ALREADY_CLAIMED(Kind.CONFLICT),
    JOIN_CHILD_UNKNOWN(Kind.INVALID),
    ALREADY_MEMBER(Kind.CONFLICT),
    JOIN_LEARNING_PROFILE(Kind.FORBIDDEN);

    private final Kind kind;

    SchoolReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
