package org.peremena.identity.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Account;
import org.peremena.identity.Device;
import org.peremena.identity.OpenedSession;
import org.peremena.identity.Sessions;
import org.peremena.identity.Viewer;
import org.peremena.identity.profile.Accounts;
import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

@ApplicationScoped
class StoredSessions implements Sessions {
    /** A remembered session lives this long after its last use. */
    static final Duration REMEMBERED = Duration.ofDays(30);
    /** A working day: on a shared computer nobody stays signed in overnight. */
    private static final Duration NOT_REMEMBERED = Duration.ofHours(12);

    private final SessionLookup lookup;
    private final SessionStore store;
    private final LastSeen lastSeen;
    private final Accounts accounts;
    private final Clock clock;

    StoredSessions(SessionLookup lookup, SessionStore store, LastSeen lastSeen, Accounts accounts, Clock clock) {
        this.lookup = lookup;
        this.store = store;
        this.lastSeen = lastSeen;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<Viewer> viewer(@Nullable String cookies, ProfileId profile) {
        var cached = cachedViewer(cookies, profile);
        return cached.isPresent() ? cached : viewer(cookies, profile, lookup::find);
    }

    @Override
    public Optional<Viewer> cachedViewer(@Nullable String cookies, ProfileId profile) {
        return viewer(cookies, profile, lookup::findCached);
    }

    private Optional<Viewer> viewer(@Nullable String cookies, ProfileId profile, Function<String, @Nullable LiveSession> find) {
        for (var token : SessionCookies.tokens(cookies)) {
            var session = find.apply(token);
            var viewer = session == null ? null : session.as(profile);
            if (viewer != null) {
                lastSeen.note(viewer.session());
                return Optional.of(viewer);
            }
        }
        return Optional.empty();
    }

    @Override
    @Transactional
    public OpenedSession open(AccountId account, Device device, boolean remember) {
        for (var token : SessionCookies.tokens(device.cookies())) {
            var held = lookup.find(token);
            if (held != null && held.learning().account().equals(account)) return keep(held, token, device, remember);
        }
        var now = clock.instant();
        // not a version 7 id: two sessions of one minute would share the first digits and with them the cookie's name
        var id = new SessionId(UUID.randomUUID());
        var token = SessionToken.random();
        var expiresAt = now.plus(remember ? REMEMBERED : NOT_REMEMBERED);
        store.append(new SessionStore.New(id, account, SessionToken.hash(token), device.name(), device.address(), remember, now, expiresAt));
        return new OpenedSession(accounts.show(account, id), SessionCookies.set(id, token, remember, device.secure()));
    }

    private OpenedSession keep(LiveSession held, String token, Device device, boolean remember) {
        if (remember) {
            store.saveRemembered(held.id(), clock.instant().plus(REMEMBERED));
            lookup.forget(SessionToken.hash(token));
        }
        return new OpenedSession(accounts.show(held.learning().account(), held.id()), SessionCookies.set(held.id(), token, remember, device.secure()));
    }

    /** The accounts that are signed in on a device, by its cookies. */
    List<Account> accountsOn(Device device) {
        var found = new ArrayList<Account>();
        for (var token : SessionCookies.tokens(device.cookies())) {
            var session = lookup.find(token);
            if (session != null) found.add(accounts.show(session.learning().account(), session.id()));
        }
        return found;
    }
}
