package org.peremena.identity.gate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * {@code peremena.limits.*}, in the environment {@code PEREMENA_LIMITS_…}: how many calls at once, and how many a second after that. They stop programs that
 * run wild, not people: a class that opens its chats at the start of a lesson behind one address stays far below.
 */
@ConfigMapping(prefix = "peremena.limits")
interface LimitSettings {
    @WithDefault("1000")
    int sessionBurst();

    @WithDefault("300")
    int sessionPerSecond();

    /** Calls that work without a session, by address. */
    @WithDefault("300")
    int openBurst();

    @WithDefault("20")
    int openPerSecond();

    /** Cookies that are no session, by address: each costs a look into the database. */
    @WithDefault("1000")
    int missesBurst();

    @WithDefault("10")
    int missesPerSecond();

    /** Kibibytes of a request body, where the call names no other limit. */
    @WithDefault("64")
    int bodyKibibytes();
}
