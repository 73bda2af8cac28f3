package org.peremena.chat.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.peremena.chat.overview.ChatView;
import org.peremena.chat.overview.Overview;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ProfileId;

@Path("/api/chats/direct/{profile}")
@RunOnVirtualThread
public class DirectController {
    private final CurrentViewer viewer;
    private final DirectChats chats;
    private final Seats seats;
    private final Overview overview;

    DirectController(CurrentViewer viewer, DirectChats chats, Seats seats, Overview overview) {
        this.viewer = viewer;
        this.chats = chats;
        this.seats = seats;
        this.overview = overview;
    }

    @PUT
    public ChatView open(ProfileId profile) {
        return overview.one(seats.require(viewer.get(), chats.open(viewer.get().profile(), profile)));
    }
}
