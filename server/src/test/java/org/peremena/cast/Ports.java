package org.peremena.cast;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports for programs of the tests. */
public final class Ports {
    private static final int LOWEST = 20_000;
    /** From here on the system gives them to outgoing connections: one of those could take a port between the question and the start. */
    private static final int BOUND = 30_000;

    private Ports() {}

    /** One that nobody listens on. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, BOUND);
            try (var probe = new ServerSocket(port)) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                // another one
            }
        }
    }
}
