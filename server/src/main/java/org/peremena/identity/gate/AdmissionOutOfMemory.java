package org.peremena.identity.gate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Admission;
import org.peremena.identity.Sessions;
import org.peremena.identity.Viewer;
import org.peremena.shared.web.OwnPages;

/** What {@link ViewerFilter} asks, as far as memory answers it. */
@ApplicationScoped
class AdmissionOutOfMemory implements Admission {
    private final Sessions sessions;
    private final RateLimits rates;
    private final OwnPages pages;

    AdmissionOutOfMemory(Sessions sessions, RateLimits rates, OwnPages pages) {
        this.sessions = sessions;
        this.rates = rates;
        this.pages = pages;
    }

    /** Whether a page of ours makes this call. */
    boolean isOurs(Function<String, @Nullable String> header, @Nullable String authority) {
        return PageRules.isOurs(header.apply("Sec-Fetch-Site"), () -> pages.made(header.apply("Origin"), authority));
    }

    @Override
    public Optional<Viewer> admit(Function<String, @Nullable String> header, @Nullable String authority) {
        if (!isOurs(header, authority)) return Optional.empty();
        var profile = ViewerFilter.profileOf(header.apply("Peremena-Profile"));
        if (profile == null) return Optional.empty();
        return sessions.cachedViewer(header.apply("Cookie"), profile).filter(viewer -> rates.isInTime(viewer.session()));
    }
}
