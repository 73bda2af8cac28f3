package org.peremena.chat.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.BodyLimit;
import org.peremena.shared.ChatId;
import org.peremena.shared.Page;

@Path("/api/chats")
@RunOnVirtualThread
public class ChatController {
    private final CurrentViewer viewer;
    private final Seats seats;
    private final Overview overview;
    private final WhatWasMissed missed;
    private final MemberList members;

    ChatController(CurrentViewer viewer, Seats seats, Overview overview, WhatWasMissed missed, MemberList members) {
        this.viewer = viewer;
        this.seats = seats;
        this.overview = overview;
        this.missed = missed;
        this.members = members;
    }

    /** Each chat's {@code [seq, rev, readSeq?, othersReadSeq?]}. */
    record KnownChats(@NotNull @Size(max = 5_000) Map<UUID, List<Long>> chats) {}

    @GET
    public Overview.Listed list() {
        return overview.list(viewer.get().profile());
    }

    @GET
    @Path("/{chat}")
    public ChatView one(ChatId chat) {
        return overview.one(seats.require(viewer.get(), chat));
    }

    @GET
    @Path("/{chat}/members")
    public Page<MemberList.ChatMember> members(ChatId chat, @QueryParam("cursor") @Nullable String cursor, @QueryParam("limit") @Nullable Integer limit) {
        return members.page(seats.require(viewer.get(), chat), cursor, limit);
    }

    @POST
    @Path("/changes")
    @BodyLimit(kibibytes = 512)
    public WhatWasMissed.Missed changes(@Valid @NotNull KnownChats body) {
        var known = new HashMap<ChatId, Known>();
        body.chats().forEach((chat, numbers) -> known.put(new ChatId(chat), Known.of(numbers)));
        return missed.since(viewer.get().profile(), known);
    }
}
