package org.peremena.identity;

import org.peremena.shared.AccountId;
import org.peremena.shared.SessionId;

/** A session was revoked, signed out or has expired; whoever holds something open for it lets go. */
public record SessionEnded(SessionId session, AccountId account) {}
