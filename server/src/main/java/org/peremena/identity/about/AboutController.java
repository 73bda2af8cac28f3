package org.peremena.identity.about;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peremena.identity.Open;

@Open
@Path("/api/about")
class AboutController {
    private final About about;

    AboutController(@ConfigProperty(name = "peremena.name", defaultValue = "Перемена") String name,
                    @ConfigProperty(name = "quarkus.application.version") String version, Demo demo) {
        this.about = new About(name, version, demo.isOn(), demo.codeOnScreen());
    }

    @GET
    @NonBlocking
    public About about() {
        return about;
    }

    record About(String name, String version, boolean demo, boolean codeOnScreen) {}
}
