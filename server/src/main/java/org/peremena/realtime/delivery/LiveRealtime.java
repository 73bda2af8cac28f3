package org.peremena.realtime.delivery;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import org.peremena.realtime.Realtime;
import org.peremena.realtime.presence.Presence;
import org.peremena.realtime.socket.EncodedFrame;
import org.peremena.realtime.socket.EventJson;
import org.peremena.realtime.socket.OpenSockets;
import org.peremena.shared.ProfileId;

@Singleton
class LiveRealtime implements Realtime {
    private final OpenSockets sockets;
    private final Presence presence;
    private final EventJson json;
    private final Bus bus;

    LiveRealtime(OpenSockets sockets, Presence presence, EventJson json, Bus bus) {
        this.sockets = sockets;
        this.presence = presence;
        this.json = json;
        this.bus = bus;
        bus.subscribe(this::receive);
    }

    @Override
    public void deliver(Collection<ProfileId> profiles, Event event) {
        if (!profiles.isEmpty()) bus.publish(new Bus.Parcel(List.copyOf(profiles), json.encode(event)));
        if (event.parts()) presence.partedWays(profiles);
    }

    @Override
    public boolean isOnline(ProfileId profile) {
        return presence.isOnline(profile);
    }

    private void receive(Bus.Parcel parcel) {
        var frame = EncodedFrame.of(parcel.json());
        try {
            sockets.deliver(parcel.profiles(), frame);
        } finally {
            frame.release();
        }
    }
}
