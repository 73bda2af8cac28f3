package org.peremena.identity.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.SessionId;

/**
 * The cookies that carry sessions, one a signed-in account: {@code pm_} and the first eight digits of the session's id. Read by hand because every request
 * passes here. Lax rather than Strict, so that a sign-in through another site's OpenID may come back; calls that change something are held to their origin anyway.
 */
final class SessionCookies {
    private static final String PREFIX = "pm_";
    private static final int NAME_DIGITS = 8;
    /** More accounts on one device are not looked at; it also bounds what a rubbish header costs. */
    private static final int MOST = 20;
    /** The longest that browsers keep a cookie; when a session is over is decided by the server. */
    private static final Duration KEPT = Duration.ofDays(400);
    private static final String ATTRIBUTES = "; Path=/api; HttpOnly; SameSite=Lax";

    private SessionCookies() {}

    /** The tokens in a {@code Cookie} header; what cannot be one is passed over. */
    static List<String> tokens(@Nullable String header) {
        if (header == null) return List.of();
        var tokens = new ArrayList<String>(2);
        for (int at = 0; at >= 0 && at < header.length() && tokens.size() < MOST; at = next(header, at)) {
            while (at < header.length() && (header.charAt(at) == ' ' || header.charAt(at) == ';')) at++;
            if (!header.startsWith(PREFIX, at)) continue;
            int start = at + PREFIX.length() + NAME_DIGITS + 1;
            int end = start + SessionToken.LENGTH;
            boolean whole = end == header.length() || end < header.length() && header.charAt(end) == ';';
            if (whole && header.charAt(start - 1) == '=') tokens.add(header.substring(start, end));
        }
        return tokens;
    }

    private static int next(String header, int at) {
        int semicolon = header.indexOf(';', at);
        return semicolon < 0 ? -1 : semicolon + 1;
    }

    static String set(SessionId session, String token, boolean remembered, boolean secure) {
        var kept = remembered ? "; Max-Age=" + KEPT.toSeconds() : "";
        return name(session) + "=" + token + ATTRIBUTES + kept + (secure ? "; Secure" : "");
    }

    static String remove(SessionId session, boolean secure) {
        return name(session) + "=" + ATTRIBUTES + "; Max-Age=0" + (secure ? "; Secure" : "");
    }

    private static String name(SessionId session) {
        return PREFIX + session.toString().substring(0, NAME_DIGITS);
    }
}
