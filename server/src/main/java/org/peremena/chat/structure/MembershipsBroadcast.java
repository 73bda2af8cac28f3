package org.peremena.chat.structure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.stream.Collectors;
import org.peremena.realtime.Realtime;
import org.peremena.school.RosterChanged;

/** Tells people at once that the school has changed what they are; a change of the whole school tells those who moved, the others find out when they connect again. */
@ApplicationScoped
class MembershipsBroadcast {
    private final Realtime realtime;

    MembershipsBroadcast(Realtime realtime) {
        this.realtime = realtime;
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterChanged change) {
        var touched = change.profiles() != null ? change.profiles() : change.movements().stream().map(RosterChanged.Movement::profile).collect(Collectors.toSet());
        if (!touched.isEmpty()) realtime.deliver(touched, new Changed());
    }

    record Changed() implements Realtime.Event {
        @Override
        public String t() {
            return "memberships";
        }
    }
}
