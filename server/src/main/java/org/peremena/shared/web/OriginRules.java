package org.peremena.shared.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the page that asks is one of ours. Browsers write the {@code Origin} themselves; no page can forge it. */
final class OriginRules {
    private OriginRules() {}

    /**
     * @param origin       the header: scheme, host and port of the page
     * @param authority    host and port that the request was made to
     * @param publicOrigin the address that people type, where it is set: a proxy before us may not pass on their {@code Host}
     */
    static boolean isSame(@Nullable String origin, @Nullable String authority, @Nullable String publicOrigin) {
        var page = origin == null ? null : withoutUsualPort(origin.toLowerCase(Locale.ROOT));
        if (page == null) return false;
        return page.equals(publicOrigin) || authority != null && page.equals(withoutUsualPort(page.substring(0, page.indexOf("://") + 3) + authority.toLowerCase(Locale.ROOT)));
    }

    /** «https://School.example/» → «https://school.example», the form of an {@code Origin} header. */
    static @Nullable String originOf(@Nullable String url) {
        if (url == null || url.isBlank()) return null;
        var uri = URI.create(url.strip());
        return withoutUsualPort((uri.getScheme() + "://" + uri.getAuthority()).toLowerCase(Locale.ROOT));
    }

    /** @return null for what is no web address */
    private static @Nullable String withoutUsualPort(String origin) {
        if (origin.startsWith("https://")) return without(":443", origin);
        return origin.startsWith("http://") ? without(":80", origin) : null;
    }

    private static String without(String port, String origin) {
        return origin.endsWith(port) ? origin.substring(0, origin.length() - port.length()) : origin;
    }
}
