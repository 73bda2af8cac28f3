package org.peremena.identity;

import org.peremena.shared.AccountId;
import org.peremena.shared.ProfileId;

/** Somebody proved a phone number; fired inside the transaction of the sign-in, so that roster rows with that phone are claimed with it. @param phone E.164 */
public record SignedIn(AccountId account, ProfileId learningProfile, String phone) {}
