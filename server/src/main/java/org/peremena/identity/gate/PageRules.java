package org.peremena.identity.gate;

import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Which calls need to be made by a page of ours, and how a browser tells that they are. */
final class PageRules {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private PageRules() {}

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /**
     * @param fetchSite what the browser itself has found out; it says so only on https and localhost, and of sockets not in every browser
     * @param byOrigin  asked where it says nothing
     */
    static boolean isOurs(@Nullable String fetchSite, BooleanSupplier byOrigin) {
        return fetchSite == null ? byOrigin.getAsBoolean() : fetchSite.equals("same-origin");
    }
}
