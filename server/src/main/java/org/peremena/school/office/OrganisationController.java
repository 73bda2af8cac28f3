package org.peremena.school.office;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.peremena.audit.AuditLog;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.PlainText;

@Path("/api")
@RunOnVirtualThread
class OrganisationController {
    private static final String NAME = PlainText.REGEXP + "[^\\p{Cntrl}\\s]" + PlainText.REGEXP;

    private final Office office;
    private final ChangeOrganisation change;
    private final CurrentViewer viewer;

    OrganisationController(Office office, ChangeOrganisation change, CurrentViewer viewer) {
        this.office = office;
        this.change = change;
        this.viewer = viewer;
    }

    @GET
    @Path("/memberships")
    public Page<Membership> memberships() {
        return Page.whole(office.memberships(viewer.get()));
    }

    @GET
    @Path("/organisations/{organisation}")
    public OrganisationPage page(@PathParam("organisation") OrganisationId organisation) {
        return office.page(viewer.get(), organisation);
    }

    @PATCH
    @Path("/organisations/{organisation}")
    public OrganisationPage change(@PathParam("organisation") OrganisationId organisation, @Valid @NotNull Change wish) {
        change.change(viewer.get(), organisation, wish);
        return office.page(viewer.get(), organisation);
    }

    @GET
    @Path("/organisations/{organisation}/organisations")
    public Page<OrganisationPage.Below> below(@PathParam("organisation") OrganisationId organisation) {
        return Page.whole(office.below(viewer.get(), organisation));
    }

    @GET
    @Path("/organisations/{organisation}/audit")
    public Page<AuditLog.Entry> audit(@PathParam("organisation") OrganisationId organisation, @QueryParam("cursor") @Nullable String cursor,
                                      @QueryParam("limit") @DefaultValue("50") int limit) {
        return office.audit(viewer.get(), organisation, cursor, limit);
    }

    public record Change(@Nullable @Size(max = 300) @Pattern(regexp = NAME) String name, @Nullable @Size(max = 60) @Pattern(regexp = NAME) String shortName,
                  @Nullable @Size(max = 60) String timeZone, @Nullable @Valid Settings settings) {}

    public record Settings(@Nullable Boolean pupilGroups) {}
}
