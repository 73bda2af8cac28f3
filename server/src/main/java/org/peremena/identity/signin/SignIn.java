package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.peremena.identity.Device;
import org.peremena.identity.OpenedSession;

/** A proven code opens a session. The try is spent first and stays spent, whatever comes after. */
@ApplicationScoped
class SignIn {
    private final SignInCodes codes;
    private final Entrance entrance;

    SignIn(SignInCodes codes, Entrance entrance) {
        this.codes = codes;
        this.entrance = entrance;
    }

    OpenedSession signIn(UUID challenge, String code, boolean remember, Device device) {
        var phone = codes.prove(challenge, code);
        return entrance.enter(challenge, phone, remember, device);
    }
}
