package org.peremena.school.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.SubjectId;

@Path("/api")
@RunOnVirtualThread
class ClosingController {
    private final CloseStructure close;
    private final CurrentViewer viewer;

    ClosingController(CloseStructure close, CurrentViewer viewer) {
        this.close = close;
        this.viewer = viewer;
    }

    @DELETE
    @Path("/classes/{class}")
    public void closeClass(@PathParam("class") ClassId id) {
        close.closeClass(viewer.get(), id);
    }

    @DELETE
    @Path("/organisations/{organisation}/subjects/{subject}")
    public void closeSubject(@PathParam("organisation") OrganisationId organisation, @PathParam("subject") SubjectId id) {
        close.closeSubject(viewer.get(), organisation, id);
    }

    @DELETE
    @Path("/organisations/{organisation}/groups/{group}")
    public void closeGroup(@PathParam("organisation") OrganisationId organisation, @PathParam("group") GroupId id) {
        close.closeGroup(viewer.get(), organisation, id);
    }
}
