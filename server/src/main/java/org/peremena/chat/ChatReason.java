package org.peremena.chat;

import org.peremena.shared.Reason;

/** Why the room refuses; each has a page in {@code docs/problems}. */
public enum ChatReason implements Reason {
    READ_ONLY(Kind.FORBIDDEN),
    CONTACT_NOT_ALLOWED(Kind.FORBIDDEN),
    GROUPS_NOT_ALLOWED(Kind.FORBIDDEN),
    NOT_LEADING(Kind.FORBIDDEN),
    NOT_A_FREE_GROUP(Kind.FORBIDDEN),
    NOT_THE_AUTHOR(Kind.FORBIDDEN),
    TOO_LATE(Kind.FORBIDDEN),
    MESSAGE_DELETED(Kind.GONE),
    ID_TAKEN(Kind.CONFLICT),
    TEXT_BLANK(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    TEXT_BROKEN(Kind.INVALID),
    TITLE_BLANK(Kind.INVALID),
    REPLY_UNKNOWN(Kind.INVALID),
    MENTION_NOT_MEMBER(Kind.INVALID),
    MENTIONS_TOO_MANY(Kind.INVALID),
    GROUP_TOO_LARGE(Kind.INVALID),
    TOO_FAST(Kind.TOO_MANY),
    BUSY(Kind.UNAVAILABLE);

    private final Kind kind;

    ChatReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
