package org.peremena.identity.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.peremena.identity.Device;
import org.peremena.identity.OpenedSession;
import org.peremena.identity.Sessions;
import org.peremena.identity.SignedIn;
import org.peremena.identity.phone.Phone;
import org.peremena.identity.profile.Accounts;

/** The transaction of a sign-in: code used, account found or made, roster rows claimed by those who listen, session opened. All of it or nothing. */
@ApplicationScoped
class Entrance {
    private final SignInCodes codes;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Event<SignedIn> announce;

    Entrance(SignInCodes codes, Accounts accounts, Sessions sessions, Event<SignedIn> announce) {
        this.codes = codes;
        this.accounts = accounts;
        this.sessions = sessions;
        this.announce = announce;
    }

    @Transactional
    OpenedSession enter(UUID challenge, Phone phone, boolean remember, Device device) {
        codes.use(challenge);
        var owned = accounts.openFor(phone);
        announce.fire(new SignedIn(owned.account(), owned.learning(), phone.e164()));
        return sessions.open(owned.account(), device, remember);
    }
}
