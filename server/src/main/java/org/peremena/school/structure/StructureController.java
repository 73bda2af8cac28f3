package org.peremena.school.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.school.GroupKind;
import org.peremena.school.Roster;
import org.peremena.school.standing.Insiders;
import org.peremena.shared.ClassId;
import org.peremena.shared.GroupId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.Page;
import org.peremena.shared.PlainText;
import org.peremena.shared.SubjectId;

@Path("/api")
@RunOnVirtualThread
class StructureController {
    private final SchoolClasses classes;
    private final Groups groups;
    private final GroupStore subjects;
    private final EditStructure edit;
    private final Insiders insiders;
    private final CurrentViewer viewer;

    StructureController(SchoolClasses classes, Groups groups, GroupStore subjects, EditStructure edit, Insiders insiders, CurrentViewer viewer) {
        this.classes = classes;
        this.groups = groups;
        this.subjects = subjects;
        this.edit = edit;
        this.insiders = insiders;
        this.viewer = viewer;
    }

    @GET
    @Path("/organisations/{organisation}/classes")
    public ClassRow.Listing classes(@PathParam("organisation") OrganisationId organisation) {
        return classes.list(viewer.get(), organisation);
    }

    @PUT
    @Path("/organisations/{organisation}/classes/{class}")
    public ClassPage putClass(@PathParam("organisation") OrganisationId organisation, @PathParam("class") ClassId id, @Valid @NotNull ClassWish wish) {
        edit.putClass(viewer.get(), organisation, new Roster.SchoolClass(id, wish.grade(), wish.letter().strip(), null));
        return classes.page(viewer.get(), id);
    }

    @GET
    @Path("/classes/{class}")
    public ClassPage page(@PathParam("class") ClassId id) {
        return classes.page(viewer.get(), id);
    }

    @GET
    @Path("/organisations/{organisation}/subjects")
    public Page<GroupStore.Subject> subjects(@PathParam("organisation") OrganisationId organisation) {
        insiders.require(viewer.get(), organisation);
        return Page.whole(subjects.subjects(organisation));
    }

    @PUT
    @Path("/organisations/{organisation}/subjects/{subject}")
    public GroupStore.Subject putSubject(@PathParam("organisation") OrganisationId organisation, @PathParam("subject") SubjectId id, @Valid @NotNull SubjectWish wish) {
        edit.putSubject(viewer.get(), organisation, new Roster.Subject(id, wish.name().strip(), null));
        return new GroupStore.Subject(id, wish.name().strip());
    }

    @GET
    @Path("/organisations/{organisation}/groups")
    public Groups.Listing groups(@PathParam("organisation") OrganisationId organisation) {
        return groups.list(viewer.get(), organisation);
    }

    @PUT
    @Path("/organisations/{organisation}/groups/{group}")
    public Groups.Row putGroup(@PathParam("organisation") OrganisationId organisation, @PathParam("group") GroupId id, @Valid @NotNull GroupWish wish) {
        edit.putGroup(viewer.get(), organisation, new Roster.Group(id, wish.kind(), wish.name().strip(), wish.members(), wish.leader(), null));
        return groups.list(viewer.get(), organisation).items().stream().filter(g -> g.id().equals(id)).findFirst().orElseThrow();
    }

    public record ClassWish(@Min(1) @Max(11) int grade, @NotBlank @Size(max = 15) @PlainText String letter) {}

    public record SubjectWish(@NotBlank @Size(max = 100) @PlainText String name) {}

    public record GroupWish(@NotNull GroupKind kind, @NotBlank @Size(max = 100) @PlainText String name,
                            @NotNull @Size(max = 5000) Set<@NotNull MemberId> members, @Nullable MemberId leader) {}
}
