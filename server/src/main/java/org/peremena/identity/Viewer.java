package org.peremena.identity;

import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;
import org.peremena.shared.SessionId;

/** Who asks: the profile that the request names, of an account with a live session on this device. */
public record Viewer(AccountId account, ProfileId profile, ProfileKind kind, SessionId session) {}
