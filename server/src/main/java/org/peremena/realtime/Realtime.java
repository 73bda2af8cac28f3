package org.peremena.realtime;

import java.util.Collection;
import org.peremena.shared.ProfileId;

/** Delivers events to whoever has a socket open. Events may be lost without harm: what is durable is asked for again. */
public interface Realtime {
    /** Encodes the event once and hands it to every socket of these profiles. Never blocks, never touches the database. */
    void deliver(Collection<ProfileId> profiles, Event event);

    boolean isOnline(ProfileId profile);

    /** Something that becomes a JSON frame {@code {"t": type, …}}. */
    interface Event {
        /** The value of {@code t}. */
        String t();

        /** Whether those who get it, and those who look at them, may see less of each other than before. */
        default boolean parts() {
            return false;
        }
    }
}
