package org.peremena.identity.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.peremena.identity.Account;
import org.peremena.identity.ProfileKind;
import org.peremena.identity.phone.Phone;
import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

/** Accounts with their two profiles, for the sub-packages that sign in and hold sessions. */
@ApplicationScoped
public class Accounts {
    private final ProfileStore store;
    private final Clock clock;

    Accounts(ProfileStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Finds or makes the account of a proven phone. */
    @Transactional
    public Owned openFor(Phone phone) {
        store.ensureAccounts(List.of(phone), clock.instant());
        return owned(store.findByPhones(List.of(phone)));
    }

    public Owned require(AccountId account) {
        return owned(store.findOfAccount(account));
    }

    /** What the owner is shown of it. */
    public Account show(AccountId account, SessionId session) {
        var rows = store.findOfAccount(account);
        var phone = rows.getFirst().phone();
        var profiles = rows.stream().map(row -> new Account.Profile(row.id(), row.kind(), row.name())).toList();
        return new Account(account, session, phone == null ? null : new Phone(phone).masked(), profiles);
    }

    private static Owned owned(List<ProfileStore.Row> rows) {
        var byKind = rows.stream().collect(Collectors.toMap(ProfileStore.Row::kind, Function.identity()));
        var learning = byKind.get(ProfileKind.LEARNING);
        var personal = byKind.get(ProfileKind.PERSONAL);
        if (learning == null || personal == null) throw new IllegalStateException("an account always has both profiles");
        return new Owned(learning.account(), learning.id(), personal.id());
    }

    /** An account and its two profiles. */
    public record Owned(AccountId account, ProfileId learning, ProfileId personal) {}
}
