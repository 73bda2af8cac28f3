package org.peremena.start;

import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one line that a person waits for after a start. */
@ApplicationScoped
class SayAddress {
    private final Optional<String> publicUrl;

    SayAddress(@ConfigProperty(name = "peremena.public-url") Optional<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    void on(@ObservesAsync HttpServerStart start) {
        if (start.options().getPort() <= 0) return; // a test's port of chance
        System.out.println();
        System.out.println("  Перемена: " + publicUrl.orElse("http://localhost:" + start.options().getPort()));
        System.out.println();
    }
}
