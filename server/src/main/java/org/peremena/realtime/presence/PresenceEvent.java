package org.peremena.realtime.presence;

import java.util.List;
import org.peremena.realtime.Realtime;

record PresenceEvent(List<Seen> people) implements Realtime.Event {
    @Override
    public String t() {
        return "presence";
    }
}
