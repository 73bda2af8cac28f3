package org.peremena.school.directory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.school.Role;
import org.peremena.school.SchoolReason;
import org.peremena.school.standing.RosterRow;
import org.peremena.shared.ClassId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.ProfileId;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

@Path("/api")
@RunOnVirtualThread
class DirectoryController {
    private static final int MOST_IDS = 100;

    private final Directory directory;
    private final CurrentViewer viewer;

    DirectoryController(Directory directory, CurrentViewer viewer) {
        this.directory = directory;
        this.viewer = viewer;
    }

    @GET
    @Path("/organisations/{organisation}/people")
    public Page<RosterRow> find(@PathParam("organisation") OrganisationId organisation, @QueryParam("query") @Nullable @Size(max = 200) String query,
                                @QueryParam("role") @Nullable String role, @QueryParam("adults") @DefaultValue("false") boolean adults, @QueryParam("class") @Nullable ClassId schoolClass,
                                @QueryParam("joined") @Nullable Boolean joined, @QueryParam("expelled") @DefaultValue("false") boolean expelled, @QueryParam("cursor") @Nullable String cursor,
                                @QueryParam("limit") @DefaultValue("50") int limit) {
        return directory.find(viewer.get(), organisation, Search.of(query, role(role), adults, schoolClass, joined, expelled), cursor, limit);
    }

    private static @Nullable Role role(@Nullable String text) {
        if (text == null || text.isEmpty()) return null;
        return Arrays.stream(Role.values()).filter(r -> r.json().equals(text)).findFirst()
            .orElseThrow(() -> new Refusal(SchoolReason.ROLE_INVALID, Map.of(), List.of(new Refusal.Fault("/role", "role-invalid.field"))));
    }

    @GET
    @Path("/people")
    public Page<PersonCard.Person> people(@QueryParam("ids") @NotNull @Size(max = 4000) String ids) {
        return Page.whole(directory.people(viewer.get(), read(ids)));
    }

    private static List<ProfileId> read(String ids) {
        try {
            return Arrays.stream(ids.split(",")).filter(s -> !s.isBlank()).limit(MOST_IDS).map(s -> new ProfileId(UUID.fromString(s.strip()))).toList();
        } catch (IllegalArgumentException e) {
            throw new Refusal(SharedReason.INVALID);
        }
    }

    @GET
    @Path("/people/{profile}")
    public PersonCard card(@PathParam("profile") ProfileId profile) {
        return directory.card(viewer.get(), profile);
    }
}
