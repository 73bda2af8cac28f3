package org.peremena.realtime.socket;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.ExecutionException;
import org.jboss.logging.Logger;

/** When the server stops, every client hears that it restarts and comes back soon, each at its own moment. */
@ApplicationScoped
class LeaveTogether {
    private static final Logger LOG = Logger.getLogger(LeaveTogether.class);
    private static final int SECONDS_TO_SAY_IT = 3;

    private final OpenSockets sockets;

    LeaveTogether(OpenSockets sockets) {
        this.sockets = sockets;
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        try {
            sockets.closeAll(socket -> true, CloseCode.RESTART).get(SECONDS_TO_SAY_IT, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("some sockets did not hear that the server stops", e);
        }
    }
}
