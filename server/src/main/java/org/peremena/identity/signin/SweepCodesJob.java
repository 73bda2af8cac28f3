package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.peremena.shared.Job;

@ApplicationScoped
class SweepCodesJob implements Job {
    private final SignInCodes codes;

    SweepCodesJob(SignInCodes codes) {
        this.codes = codes;
    }

    @Override
    public String name() {
        return "identity.sweep-sign-in-codes";
    }

    @Override
    public Duration pause() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        codes.sweep();
    }
}
