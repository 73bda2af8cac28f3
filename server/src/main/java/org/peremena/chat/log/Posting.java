package org.peremena.chat.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Role;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** A message that has passed every rule and waits for its seq. @param onDay of sentAt at the author's home organisation, for the count of activity */
public record Posting(
    ChatId chat, MessageId id, ProfileId author, Role role, OrganisationId home, LocalDate onDay, String text,
    Message.@Nullable Quote replyTo, List<ProfileId> mentions, Instant sentAt) {

    Message written(long seq) {
        return new Message(id, seq, null, author, role, text, replyTo, mentions.isEmpty() ? null : mentions, sentAt, null, null, null);
    }

    Key key() {
        return new Key(chat, id);
    }

    /** What a client names a message by. */
    record Key(ChatId chat, MessageId id) {}
}
