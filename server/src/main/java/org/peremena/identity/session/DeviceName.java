package org.peremena.identity.session;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** «Chrome, Windows» out of a User-Agent header: enough for an owner to recognise a device. Earlier entries win, because later browsers pretend to be them. */
public final class DeviceName {
    private static final Map<String, String> BROWSERS = ordered("YaBrowser", "Yandex", "Edg", "Edge", "OPR", "Opera", "SamsungBrowser", "Samsung Internet",
        "Firefox", "Firefox", "FxiOS", "Firefox", "CriOS", "Chrome", "Chrome", "Chrome", "Safari", "Safari", "curl", "curl");
    private static final Map<String, String> SYSTEMS = ordered("Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows",
        "Mac OS X", "macOS", "CrOS", "ChromeOS", "Linux", "Linux");

    private DeviceName() {}

    public static String of(@Nullable String userAgent) {
        if (userAgent == null) return "?";
        var browser = first(BROWSERS, userAgent);
        var system = first(SYSTEMS, userAgent);
        if (browser == null) return system == null ? "?" : system;
        return system == null ? browser : browser + ", " + system;
    }

    private static @Nullable String first(Map<String, String> names, String userAgent) {
        return names.entrySet().stream().filter(name -> userAgent.contains(name.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }

    private static Map<String, String> ordered(String... pairs) {
        var names = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) names.put(pairs[i], pairs[i + 1]);
        return names;
    }
}
