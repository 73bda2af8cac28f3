/** Open sockets: delivers an event to the profiles it is for, knows who is here. No tables. Announces nothing; asks {@link org.peremena.realtime.FrameHandler}s. */
@Room(mayImport = {"shared", "identity"})
@NullMarked
package org.peremena.realtime;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
