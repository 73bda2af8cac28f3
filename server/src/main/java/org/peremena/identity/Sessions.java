package org.peremena.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;

/** Sessions on devices. A session belongs to an account; which of its profiles acts is named by each request. */
public interface Sessions {
    /**
     * Who asks, when one of these cookies is a live session of the account that has this profile. May read the database.
     *
     * @param cookies the {@code Cookie} header as it came
     */
    Optional<Viewer> viewer(@Nullable String cookies, ProfileId profile);

    /** The same out of memory alone, for event loops: empty also when the session is live but not known here yet. */
    Optional<Viewer> cachedViewer(@Nullable String cookies, ProfileId profile);

    /** Opens a session without a code, for those who have established by other means who somebody is (the demo). A device that holds a session of this account keeps it. */
    OpenedSession open(AccountId account, Device device, boolean remember);
}
