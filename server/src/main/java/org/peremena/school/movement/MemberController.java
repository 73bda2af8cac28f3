package org.peremena.school.movement;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.CurrentViewer;
import org.peremena.school.GuardianKind;
import org.peremena.school.standing.RosterRow;
import org.peremena.shared.ClassId;
import org.peremena.shared.MemberId;
import org.peremena.shared.OrganisationId;
import org.peremena.shared.SubjectId;

@Path("/api")
@RunOnVirtualThread
class MemberController {
    private final PutMember put;
    private final MoveMember move;
    private final Families families;
    private final AssignTeacher assign;
    private final Rows rows;
    private final CurrentViewer viewer;

    MemberController(PutMember put, MoveMember move, Families families, AssignTeacher assign, Rows rows, CurrentViewer viewer) {
        this.put = put;
        this.move = move;
        this.families = families;
        this.assign = assign;
        this.rows = rows;
        this.viewer = viewer;
    }

    @PUT
    @Path("/organisations/{organisation}/members/{member}")
    public RosterRow put(@PathParam("organisation") OrganisationId organisation, @PathParam("member") MemberId member, @Valid @NotNull MemberWish wish) {
        put.put(viewer.get(), organisation, member, wish);
        return rows.row(viewer.get(), organisation, member);
    }

    @POST
    @Path("/members/{member}/transfer")
    public RosterRow transfer(@PathParam("member") MemberId member, @Valid @NotNull Transfer wish) {
        return rows.row(viewer.get(), move.transfer(viewer.get(), member, wish.schoolClass()), member);
    }

    @POST
    @Path("/members/{member}/expel")
    public RosterRow expel(@PathParam("member") MemberId member, @Valid @Nullable Expulsion wish) {
        return rows.row(viewer.get(), move.expel(viewer.get(), member, wish == null ? null : wish.reason()), member);
    }

    @POST
    @Path("/members/{member}/restore")
    public RosterRow restore(@PathParam("member") MemberId member, @Valid @Nullable Restoration wish) {
        return rows.row(viewer.get(), move.restore(viewer.get(), member, wish == null ? null : wish.schoolClass()), member);
    }

    @PUT
    @Path("/members/{pupil}/guardians/{parent}")
    public void bind(@PathParam("pupil") MemberId pupil, @PathParam("parent") MemberId parent, @Valid @NotNull Tie wish) {
        families.bind(viewer.get(), pupil, parent, wish.kind());
    }

    @DELETE
    @Path("/members/{pupil}/guardians/{parent}")
    public void release(@PathParam("pupil") MemberId pupil, @PathParam("parent") MemberId parent) {
        families.release(viewer.get(), pupil, parent);
    }

    @PUT
    @Path("/classes/{class}/teachers/{member}")
    public RosterRow assign(@PathParam("class") ClassId schoolClass, @PathParam("member") MemberId member, @Valid @NotNull Load wish) {
        return rows.row(viewer.get(), assign.assign(viewer.get(), schoolClass, member, wish.classTeacher(), wish.subjects()), member);
    }

    public record Transfer(@JsonProperty("class") @NotNull ClassId schoolClass) {}

    public record Expulsion(@Nullable @Size(max = 500) String reason) {}

    public record Restoration(@JsonProperty("class") @Nullable ClassId schoolClass) {}

    public record Tie(@NotNull GuardianKind kind) {}

    public record Load(boolean classTeacher, @NotNull @Size(max = 40) Set<@NotNull SubjectId> subjects) {}
}
