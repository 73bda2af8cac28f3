package org.peremena.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.peremena.shared.Job;

@ApplicationScoped
class SweepSessionsJob implements Job {
    private final EndSessions endSessions;

    SweepSessionsJob(EndSessions endSessions) {
        this.endSessions = endSessions;
    }

    @Override
    public String name() {
        return "identity.sweep-sessions";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        endSessions.sweep();
    }
}
