package org.peremena.school.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where people reach this server: as configured, else as the request did. */
@ApplicationScoped
public class PublicAddress {
    private final Optional<String> publicUrl;

    PublicAddress(@ConfigProperty(name = "peremena.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    public String of(String asked) {
        var url = publicUrl.orElse(asked);
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
