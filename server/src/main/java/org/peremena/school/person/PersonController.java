package org.peremena.school.person;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.MemberId;

@Path("/api")
@RunOnVirtualThread
class PersonController {
    private final ReadMember members;
    private final CurrentViewer viewer;

    PersonController(ReadMember members, CurrentViewer viewer) {
        this.members = members;
        this.viewer = viewer;
    }

    @GET
    @Path("/members/{member}")
    public MemberPage member(@PathParam("member") MemberId member) {
        return members.read(viewer.get(), member);
    }
}
