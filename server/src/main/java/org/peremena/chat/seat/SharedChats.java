package org.peremena.chat.seat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.peremena.identity.Viewer;
import org.peremena.realtime.PresenceCircle;
import org.peremena.shared.ProfileId;

/** People see whether somebody is here when they share a chat. */
@ApplicationScoped
class SharedChats implements PresenceCircle {
    private final SeatStore store;

    SharedChats(SeatStore store) {
        this.store = store;
    }

    @Override
    public Set<ProfileId> visible(Viewer viewer, Set<ProfileId> asked) {
        return asked.isEmpty() ? Set.of() : store.sharing(viewer.profile(), asked);
    }
}
