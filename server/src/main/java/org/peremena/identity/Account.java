package org.peremena.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.AccountId;
import org.peremena.shared.PersonName;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

/**
 * An account as its owner sees it on a device where it is signed in.
 *
 * @param phone masked: «+7 900 ···-··-21»
 */
public record Account(AccountId id, SessionId session, @Nullable String phone, List<Profile> profiles) {
    /** @param name null until somebody has given one */
    public record Profile(ProfileId id, ProfileKind kind, @Nullable PersonName name) {}
}
