package org.peremena.chat.structure;

import org.peremena.chat.seat.Chat.Words;
import org.peremena.school.Audiences.Called;

/** What a chat out of the structure is called by: names that the school gave; what kind of chat it is the client says in the reader's language. */
final class ChatTitles {
    private ChatTitles() {}

    static Words of(Called called) {
        return switch (called.audience().kind()) {
            case CLASS, PARENTS -> new Words(null, called.classTitle(), called.grade(), null);
            case SUBJECT -> new Words(null, called.classTitle(), called.grade(), called.subject());
            case STAFF, ADMINISTRATION -> Words.NONE;
            case ASSOCIATION -> new Words(called.group(), null, null, called.subject());
            case GROUP -> new Words(called.group(), null, called.grade(), called.subject());
        };
    }
}
