package org.peremena.cast;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the house in tests: the real one plus what a test has added. Whoever moves it calls {@link #reset()} after the test. */
@Mock
@Singleton
public class TestClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    public void forward(Duration step) {
        ahead = ahead.plus(step);
    }

    public void reset() {
        ahead = Duration.ZERO;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }
}
