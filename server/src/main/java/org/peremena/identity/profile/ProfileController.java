package org.peremena.identity.profile;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.PersonName;

@Path("/api/profile")
@RunOnVirtualThread
class ProfileController {
    private final CurrentViewer viewer;
    private final NameProfile nameProfile;

    ProfileController(CurrentViewer viewer, NameProfile nameProfile) {
        this.viewer = viewer;
        this.nameProfile = nameProfile;
    }

    @PUT
    @Path("name")
    public void name(@Valid @NotNull PersonName name) {
        nameProfile.name(viewer.get(), name);
    }
}
