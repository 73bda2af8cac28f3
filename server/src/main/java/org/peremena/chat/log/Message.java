package org.peremena.chat.log;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.MessageId;
import org.peremena.shared.ProfileId;

/**
 * A message as members see it.
 *
 * @param rev  the chat's rev of its last change; none while it is as it was written
 * @param text none when deleted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
    MessageId id, long seq, @Nullable Long rev, @Nullable ProfileId author, @Nullable Role role, @Nullable String text, @Nullable Quote replyTo,
    @Nullable List<ProfileId> mentions, Instant sentAt, @Nullable Instant editedAt, @Nullable Instant deletedAt, @Nullable SystemLine system) {

    /** The beginning of the message that is answered; without text when that one was deleted. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quote(long seq, @Nullable ProfileId author, @Nullable String text) {
        private static final int LENGTH = 160;

        public static Quote of(long seq, @Nullable ProfileId author, @Nullable String text) {
            return new Quote(seq, author, text == null || text.codePointCount(0, text.length()) <= LENGTH ? text : text.substring(0, text.offsetByCodePoints(0, LENGTH)) + "…");
        }
    }
}
