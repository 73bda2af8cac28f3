package org.peremena.school.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.identity.Open;
import org.peremena.school.Role;
import org.peremena.school.office.Membership;
import org.peremena.shared.ClassId;
import org.peremena.shared.InvitationId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;

@Path("/api")
@RunOnVirtualThread
class InvitationController {
    private final ManageInvitations invitations;
    private final Join join;
    private final CurrentViewer viewer;
    private final PublicAddress address;

    InvitationController(ManageInvitations invitations, Join join, CurrentViewer viewer, PublicAddress address) {
        this.invitations = invitations;
        this.join = join;
        this.viewer = viewer;
        this.address = address;
    }

    @GET
    @Path("/organisations/{organisation}/invitations")
    public Page<InvitationView> list(@PathParam("organisation") OrganisationId organisation, @QueryParam("class") @Nullable ClassId schoolClass,
                                      @QueryParam("member") @Nullable MemberId member, @Context UriInfo request) {
        return Page.whole(invitations.list(viewer.get(), organisation, schoolClass, member, address.of(request.getBaseUri().toString())));
    }

    @PUT
    @Path("/organisations/{organisation}/invitations/{invitation}")
    public InvitationView put(@PathParam("organisation") OrganisationId organisation, @PathParam("invitation") InvitationId id, @Valid @NotNull Wish wish, @Context UriInfo request) {
        return invitations.put(viewer.get(), organisation, id, wish, address.of(request.getBaseUri().toString()));
    }

    @DELETE
    @Path("/invitations/{invitation}")
    public void revoke(@PathParam("invitation") InvitationId id) {
        invitations.revoke(viewer.get(), id);
    }

    @Open
    @GET
    @Path("/join/{token}")
    public JoinOffer offer(@PathParam("token") String token) {
        return join.offer(token);
    }

    @POST
    @Path("/join/{token}")
    public Membership join(@PathParam("token") String token, @Valid @Nullable JoinWish wish) {
        return join.join(viewer.get(), token, wish == null ? new JoinWish(null, null) : wish);
    }

    /** @param newRows absent: only while the roster knows nobody whom the link could be for */
    public record Wish(@NotNull Role role, @JsonProperty("class") @Nullable ClassId schoolClass, @Nullable MemberId member, @Min(1) @Max(90) int days, @Min(1) @Max(2000) int uses,
                       @Nullable Boolean newRows) {}
}
