package org.peremena.chat.group;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.LinkedHashSet;
import java.util.List;
import org.peremena.chat.overview.ChatView;
import org.peremena.chat.overview.Overview;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.BodyLimit;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

@Path("/api/chats")
@RunOnVirtualThread
public class GroupController {
    private final CurrentViewer viewer;
    private final Seats seats;
    private final FreeGroups groups;
    private final Overview overview;

    GroupController(CurrentViewer viewer, Seats seats, FreeGroups groups, Overview overview) {
        this.viewer = viewer;
        this.seats = seats;
        this.groups = groups;
        this.overview = overview;
    }

    record NewGroup(@NotNull @Size(max = 400) String title, @NotNull @Size(max = 5_000) List<@NotNull ProfileId> members) {}

    record NewTitle(@NotNull @Size(max = 400) String title) {}

    @PUT
    @Path("/{chat}")
    @BodyLimit(kibibytes = 256)
    public ChatView open(ChatId chat, @Valid @NotNull NewGroup group) {
        groups.open(viewer.get().profile(), chat, group.title(), new LinkedHashSet<>(group.members()));
        return overview.one(seats.require(viewer.get(), chat));
    }

    @PATCH
    @Path("/{chat}")
    public ChatView rename(ChatId chat, @Valid @NotNull NewTitle title) {
        groups.rename(seats.require(viewer.get(), chat), title.title());
        return overview.one(seats.require(viewer.get(), chat));
    }

    @PUT
    @Path("/{chat}/members/{profile}")
    public ChatView add(ChatId chat, ProfileId profile) {
        groups.add(seats.require(viewer.get(), chat), profile);
        return overview.one(seats.require(viewer.get(), chat));
    }

    @DELETE
    @Path("/{chat}/members/{profile}")
    public void remove(ChatId chat, ProfileId profile) {
        groups.remove(seats.require(viewer.get(), chat), profile);
    }

    @DELETE
    @Path("/{chat}/members/me")
    public void leave(ChatId chat) {
        groups.remove(seats.require(viewer.get(), chat), viewer.get().profile());
    }
}
