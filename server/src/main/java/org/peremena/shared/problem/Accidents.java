package org.peremena.shared.problem;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jboss.logging.Logger;

/** Logs what nobody expected under a code that the reader can name to whoever looks after the server. */
@Singleton
class Accidents {
    private static final Logger LOG = Logger.getLogger(Accidents.class);
    private final SecureRandom random = new SecureRandom();

    String log(Throwable accident) {
        var bytes = new byte[4];
        random.nextBytes(bytes);
        var code = HexFormat.of().formatHex(bytes);
        LOG.errorf(accident, "Unexpected error %s", code);
        return code;
    }
}
