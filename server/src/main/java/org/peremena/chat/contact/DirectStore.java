package org.peremena.chat.contact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.peremena.chat.seat.DirectPair;
import org.peremena.shared.ChatId;

/** Finds direct chats by their people. */
@ApplicationScoped
class DirectStore {
    private final Jdbi jdbi;

    DirectStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<ChatId> find(DirectPair pair) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from chat.chat where direct_key = :pair").bind("pair", pair.key()).mapTo(ChatId.class).findOne());
    }
}
