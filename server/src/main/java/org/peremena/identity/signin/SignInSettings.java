package org.peremena.identity.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** {@code peremena.sign-in.*}, in the environment {@code PEREMENA_SIGN_IN_…}; explained in {@code docs/operations/sms.md}. */
@ConfigMapping(prefix = "peremena.sign-in")
interface SignInSettings {
    /** The country of numbers typed without one. */
    @WithDefault("RU")
    String region();

    @WithDefault("5M")
    Duration codeLifetime();

    @WithDefault("60S")
    Duration resendPause();

    /** Every code costs an SMS and gives five guesses of a million. */
    @WithDefault("5")
    int codesPerPhoneAnHour();

    /** A whole school comes in behind one address on its first day: 300 is ten classes an hour. */
    @WithDefault("300")
    int codesPerAddressAnHour();

    /** Bounds what an attacker with many addresses can spend on SMS. */
    @WithDefault("5000")
    int codesAnHour();
}
