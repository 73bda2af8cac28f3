package org.peremena.demo.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.peremena.identity.CurrentDevice;
import org.peremena.identity.Open;
import org.peremena.shared.Page;

@Path("/api/demo")
@RunOnVirtualThread
class DemoController {
    private final BeDemoPerson people;
    private final CurrentDevice device;

    DemoController(BeDemoPerson people, CurrentDevice device) {
        this.people = people;
        this.device = device;
    }

    record Choice(@NotBlank String key) {}

    @GET
    @Open
    @Path("/people")
    public Page<DemoPerson> people() {
        return Page.whole(people.all());
    }

    @POST
    @Open
    @Path("/sign-in")
    public Response signIn(@Valid @NotNull Choice choice) {
        var opened = people.be(choice.key(), device.get());
        return Response.ok(opened.account()).header(HttpHeaders.SET_COOKIE, opened.cookie()).build();
    }
}
