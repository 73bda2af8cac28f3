package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.peremena.chat.seat.Chat;
import org.peremena.chat.seat.ChatKind;
import org.peremena.chat.seating.Seating;
import org.peremena.school.Audience;
import org.peremena.school.Audiences.Called;
import org.peremena.shared.ChatId;
import org.peremena.shared.OrganisationId;

/** Makes the chats that the structure calls for, renames them with it, archives those that it no longer calls for. */
@ApplicationScoped
class StructureChats {
    private final StructureStore store;
    private final Seating seating;
    private final Clock clock;

    StructureChats(StructureStore store, Seating seating, Clock clock) {
        this.store = store;
        this.seating = seating;
        this.clock = clock;
    }

    /** @param chats those that are not archived · @param fresh those of them that must be filled as a whole */
    record Aligned(Map<Audience, Chat> chats, Set<ChatId> fresh) {}

    Aligned align(OrganisationId organisation, Iterable<Called> calledFor) {
        var there = store.chats(organisation);
        var aligned = new Aligned(new HashMap<>(), new HashSet<>());
        var missing = new ArrayList<Chat>();
        for (var called : calledFor) {
            var chat = there.remove(called.audience());
            if (chat == null) missing.add(made(called, clock.instant()));
            else keep(chat, called, aligned);
        }
        seating.create(missing);
        there.values().stream().filter(chat -> chat.archivedAt() == null).forEach(this::archive);
        if (!missing.isEmpty()) fresh(organisation, missing, aligned);
        return aligned;
    }

    private static Chat made(Called called, Instant now) {
        var audience = called.audience();
        return new Chat(ChatId.random(), audience.organisation(), ChatKind.of(audience.kind()), audience, ChatTitles.of(called), null, null, now, null, null);
    }

    private void keep(Chat chat, Called called, Aligned aligned) {
        var words = ChatTitles.of(called);
        if (chat.archivedAt() != null) {
            seating.alter(chat.id(), (writer, id) -> writer.archive(id, null), null);
            aligned.fresh().add(chat.id());
        }
        if (!words.equals(chat.words())) seating.alter(chat.id(), (writer, id) -> writer.rename(id, words), null);
        aligned.chats().put(called.audience(), chat);
    }

    private void archive(Chat chat) {
        var now = clock.instant();
        seating.alter(chat.id(), (writer, id) -> writer.archive(id, now), null);
    }

    /** Another node may have made them a moment before: what is stored counts. */
    private void fresh(OrganisationId organisation, Iterable<Chat> made, Aligned aligned) {
        var stored = store.chats(organisation);
        for (var chat : made) {
            var real = stored.get(chat.audience());
            aligned.chats().put(real.audience(), real);
            aligned.fresh().add(real.id());
        }
    }
}
