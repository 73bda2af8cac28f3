package org.peremena.realtime.delivery;

import java.util.Collection;
import java.util.function.Consumer;
import org.peremena.shared.ProfileId;

/** Carries events to the sockets of every node. What it loses, clients find by asking. */
interface Bus {
    void publish(Parcel parcel);

    /** @param receiver is called for every parcel of every node, this one's included; must not block */
    void subscribe(Consumer<Parcel> receiver);

    record Parcel(Collection<ProfileId> profiles, byte[] json) {}
}
