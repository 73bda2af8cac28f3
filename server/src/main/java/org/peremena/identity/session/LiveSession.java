package org.peremena.identity.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.Viewer;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

/** A session as memory holds it, with both viewers made in advance. */
record LiveSession(Viewer learning, Viewer personal, Instant expiresAt) {
    static LiveSession of(SessionStore.Live row) {
        return new LiveSession(new Viewer(row.account(), row.learning(), ProfileKind.LEARNING, row.id()),
            new Viewer(row.account(), row.personal(), ProfileKind.PERSONAL, row.id()), row.expiresAt());
    }

    SessionId id() {
        return learning.session();
    }

    @Nullable Viewer as(ProfileId profile) {
        if (learning.profile().equals(profile)) return learning;
        return personal.profile().equals(profile) ? personal : null;
    }

    boolean isOver(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
