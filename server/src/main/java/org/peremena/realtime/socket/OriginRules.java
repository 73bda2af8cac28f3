package org.peremena.realtime.socket;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Browsers send cookies with a socket opened by any page, so a page of another origin has to be refused by its {@code Origin}. */
final class OriginRules {
    private OriginRules() {}

    /** @param authority host and port that the client asked for */
    static boolean isSame(@Nullable String origin, @Nullable String authority) {
        if (origin == null || authority == null) return false;
        var lower = origin.toLowerCase(Locale.ROOT);
        var asked = authority.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://")) return without(":443", lower.substring(8)).equals(without(":443", asked));
        return lower.startsWith("http://") && without(":80", lower.substring(7)).equals(without(":80", asked));
    }

    private static String without(String port, String authority) {
        return authority.endsWith(port) ? authority.substring(0, authority.length() - port.length()) : authority;
    }
}
