package org.peremena.chat;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Audience;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.ProfileId;

/** What other rooms may ask of chats. */
public interface Chats {
    /** The chats of these audiences; those that do not exist yet are left out. */
    Map<Audience, ChatId> of(Collection<Audience> audiences);

    /** Brings chats and seats of an organisation in line with its structure before it returns; without this it happens by itself, a moment after a roster change. */
    void follow(OrganisationId organisation);

    /** The direct chat of two people, made on the first call; refuses with {@code chat-contact-not-allowed}. */
    ChatId direct(ProfileId one, ProfileId other);

    /** The profiles with a seat in the chat now. */
    Collection<ProfileId> seated(ChatId chat);

    /**
     * Writes what was said before (demo, a restored archive): in the order given, which must be that of time in each chat. Nobody is told, nothing is marked
     * as read. Ids that are there already are left alone. Authors need a seat now.
     *
     * @return the seq of each message
     */
    Map<MessageId, Long> recall(List<Past> messages);

    /** Raises the read marks of people in chats. Nobody is told. */
    void read(Map<ChatId, Map<ProfileId, Long>> upTo);

    /** @param replyTo a message of the same chat, earlier in the list or already written */
    record Past(ChatId chat, MessageId id, ProfileId author, String text, @Nullable MessageId replyTo, Instant sentAt) {}
}
