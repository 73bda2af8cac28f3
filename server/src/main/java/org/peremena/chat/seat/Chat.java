package org.peremena.chat.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Audience;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/**
 * A chat without its counters and its people.
 *
 * @param audience   the rule that fills it; none for direct chats and free groups
 * @param archivedAt the structure no longer calls for it
 * @param closedAt   what tied the two of a direct chat has ended
 */
public record Chat(
    ChatId id, OrganisationId organisation, ChatKind kind, @Nullable Audience audience, Words words, @Nullable DirectPair pair,
    @Nullable ProfileId createdBy, Instant createdAt, @Nullable Instant archivedAt, @Nullable Instant closedAt) {

    /**
     * What the chat is called by.
     *
     * @param title the name that the school or its people gave; a chat of a class, a subject or the staff is called by what it is of, a direct chat by the other person
     */
    public record Words(@Nullable String title, @Nullable String label, @Nullable Integer grade, @Nullable String subject) {
        public static final Words NONE = new Words(null, null, null, null);

        public static Words titled(String title) {
            return new Words(title, null, null, null);
        }
    }

    public boolean isWritable() {
        return archivedAt == null && closedAt == null;
    }

    public boolean isFreeGroup() {
        return kind == ChatKind.GROUP && audience == null;
    }
}
