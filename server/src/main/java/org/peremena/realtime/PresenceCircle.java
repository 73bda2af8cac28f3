package org.peremena.realtime;

import java.util.Set;
import org.peremena.identity.Viewer;
import org.peremena.shared.ProfileId;

/** Says whose presence a viewer may see; implemented by the room that knows who shares a chat. May read the database: called off the event loops. */
public interface PresenceCircle {
    Set<ProfileId> visible(Viewer viewer, Set<ProfileId> asked);
}
