package org.peremena.realtime.socket;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/**
 * When the server stops, every client hears that it restarts and comes back soon, each at its own moment. Before the HTTP server stops: that one closes
 * sockets without a reason.
 */
@Singleton
class LeaveTogether {
    private static final Logger LOG = Logger.getLogger(LeaveTogether.class);
    private static final int SECONDS_TO_SAY_IT = 3;

    private final OpenSockets sockets;

    LeaveTogether(OpenSockets sockets) {
        this.sockets = sockets;
    }

    void stop(@Observes ShutdownDelayInitiatedEvent event) throws InterruptedException {
        try {
            sockets.leave().get(SECONDS_TO_SAY_IT, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("some sockets did not hear that the server stops", e);
        }
    }
}
