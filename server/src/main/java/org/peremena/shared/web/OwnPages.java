package org.peremena.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Tells our pages from others', in one way for calls and for sockets: browsers send cookies along with what any page asks. */
@ApplicationScoped
public class OwnPages {
    private final @Nullable String publicOrigin;

    OwnPages(@ConfigProperty(name = "peremena.public-url") Optional<String> publicUrl) {
        publicOrigin = OriginRules.originOf(publicUrl.orElse(null));
    }

    /**
     * @param origin    the {@code Origin} header; without one the answer is no
     * @param authority the {@code Host} of the request, or what a trusted proxy says that it was
     */
    public boolean made(@Nullable String origin, @Nullable String authority) {
        return OriginRules.isSame(origin, authority, publicOrigin);
    }
}
