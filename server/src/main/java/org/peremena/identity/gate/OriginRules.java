package org.peremena.identity.gate;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request that changes something was made by a page of ours. Browsers set both headers themselves; no page can forge them. */
final class OriginRules {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private OriginRules() {}

    static boolean isSafe(String method) {
        return SAFE.contains(method);
    }

    /**
     * @param host      the {@code Host} that the request was made to
     * @param publicUrl the address that people type, where it is set: a proxy before us may not pass on their {@code Host}
     */
    static boolean isSame(@Nullable String fetchSite, @Nullable String origin, @Nullable String host, @Nullable String publicUrl) {
        if (fetchSite != null) return fetchSite.equals("same-origin");
        if (origin == null) return false;
        return origin.equals(publicUrl) || host != null && host.equalsIgnoreCase(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        int start = origin.indexOf("://");
        return start < 0 ? null : origin.substring(start + 3);
    }

    /** «https://school.example/» → «https://school.example», the form of an {@code Origin} header. */
    static @Nullable String originOf(@Nullable String url) {
        if (url == null || url.isBlank()) return null;
        var uri = URI.create(url);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
