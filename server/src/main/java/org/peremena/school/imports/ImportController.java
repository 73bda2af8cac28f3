package org.peremena.school.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.identity.Profiles;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.shared.BodyLimit;
import org.peremena.shared.ImportId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.Sentences;

@Path("/api")
@RunOnVirtualThread
class ImportController {
    private final PreviewImport preview;
    private final ConfirmImport confirm;
    private final ImportAccess access;
    private final ImportRows rows;
    private final Profiles profiles;
    private final CurrentViewer viewer;

    ImportController(PreviewImport preview, ConfirmImport confirm, ImportAccess access, ImportRows rows, Profiles profiles, CurrentViewer viewer) {
        this.preview = preview;
        this.confirm = confirm;
        this.access = access;
        this.rows = rows;
        this.profiles = profiles;
        this.viewer = viewer;
    }

    @POST
    @Path("/organisations/{organisation}/imports")
    @Consumes(MediaType.WILDCARD)
    @BodyLimit(kibibytes = ImportLimits.FILE_MIB * 1024)
    public Response upload(@PathParam("organisation") OrganisationId organisation, @QueryParam("name") @Nullable String name, InputStream body) throws IOException {
        return Response.status(Response.Status.CREATED).entity(view(preview.preview(viewer.get(), organisation, name, body))).type(MediaType.APPLICATION_JSON).build();
    }

    @GET
    @Path("/imports/{id}")
    public ImportView show(@PathParam("id") ImportId id) {
        return view(access.require(viewer.get(), id));
    }

    @DELETE
    @Path("/imports/{id}")
    public void discard(@PathParam("id") ImportId id) {
        confirm.discard(viewer.get(), id);
    }

    @GET
    @Path("/imports/{id}/rows")
    public Page<ImportView.Row> rows(@PathParam("id") ImportId id, @QueryParam("show") @Nullable String show, @QueryParam("cursor") @Nullable String cursor,
                                     @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @HeaderParam("Accept-Language") @Nullable String language) {
        return rows.page(access.require(viewer.get(), id), Show.of(show), cursor, limit, Sentences.language(language));
    }

    @GET
    @Path("/imports/{id}/errors.csv")
    public Response errors(@PathParam("id") ImportId id, @HeaderParam("Accept-Language") @Nullable String language) {
        var of = access.require(viewer.get(), id);
        StreamingOutput body = out -> rows.writeErrors(of, Sentences.language(language), out);
        return Response.ok(body, "text/csv; charset=utf-8").header("Content-Disposition", "attachment; filename=\"errors.csv\"").build();
    }

    @POST
    @Path("/imports/{id}/confirm")
    public ImportView confirm(@PathParam("id") ImportId id, @Nullable Confirmation wish) {
        return view(confirm.confirm(viewer.get(), id, wish != null && Boolean.TRUE.equals(wish.expel())));
    }

    private ImportView view(Import of) {
        return ImportView.of(of, profiles.names(List.of(of.createdBy())).get(of.createdBy()));
    }

    /** @param expel those who are missing in the file */
    public record Confirmation(@Nullable Boolean expel) {}
}
