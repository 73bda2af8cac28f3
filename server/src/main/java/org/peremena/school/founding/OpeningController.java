package org.peremena.school.founding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.school.OrganisationKind;
import org.peremena.school.SchoolReason;
import org.peremena.school.invitation.InvitationView;
import org.peremena.school.invitation.PublicAddress;
import org.peremena.school.organisation.TimeZoneRules;
import org.peremena.school.roster.TypedPhone;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.PersonName;
import org.peremena.shared.PlainText;
import org.peremena.shared.Refusal;

@Path("/api")
@RunOnVirtualThread
class OpeningController {
    private final OpenSchool open;
    private final PublicAddress address;
    private final CurrentViewer viewer;

    OpeningController(OpenSchool open, PublicAddress address, CurrentViewer viewer) {
        this.open = open;
        this.address = address;
        this.viewer = viewer;
    }

    @PUT
    @Path("/organisations/{organisation}/organisations/{school}")
    public Opened open(@PathParam("organisation") OrganisationId above, @PathParam("school") OrganisationId school, @Valid @NotNull SchoolWish wish) {
        var opened = open.open(viewer.get(), above, new OpenSchool.Opening(school, wish.name().strip(), wish.shortName().strip(), wish.timeZone() == null ? null : TimeZoneRules.of(wish.timeZone()), wish.administrator().name(), wish.administrator().number()));
        return new Opened(opened.id(), opened.name(), opened.shortName(), opened.kind());
    }

    @POST
    @Path("/organisations/{organisation}/administrator-link")
    public InvitationView link(@PathParam("organisation") OrganisationId school, @Context UriInfo request) {
        return open.link(viewer.get(), school, address.of(request.getBaseUri().toString()));
    }

    public record Opened(OrganisationId id, String name, String shortName, OrganisationKind kind) {}

    public record SchoolWish(@NotBlank @Size(max = 300) @PlainText String name, @NotBlank @Size(max = 60) @PlainText String shortName,
                             @Nullable @Size(max = 60) String timeZone, @NotNull @Valid First administrator) {}

    public record First(@NotBlank @Size(max = 60) @PlainText String family, @NotBlank @Size(max = 60) @PlainText String given,
                        @Nullable @Size(max = 60) @PlainText String patronymic, @Nullable @Size(max = 40) String phone) {
        PersonName name() {
            return PersonName.typed(family, given, patronymic);
        }

        @Nullable String number() {
            if (phone == null || phone.isBlank()) return null;
            return TypedPhone.read(phone).orElseThrow(() -> new Refusal(SchoolReason.PHONE_INVALID, Map.of(), List.of(new Refusal.Fault("/administrator/phone", "phone-invalid.detail"))));
        }
    }
}
