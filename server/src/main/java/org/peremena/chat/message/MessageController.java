package org.peremena.chat.message;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;

/** What is in the log already: reading, editing, deleting. Writing is in {@link SendController}. */
@Path("/api/chats/{chat}/messages")
@RunOnVirtualThread
public class MessageController {
    private final CurrentViewer viewer;
    private final Seats seats;
    private final ChangeMessage changing;
    private final ReadHistory history;

    MessageController(CurrentViewer viewer, Seats seats, ChangeMessage changing, ReadHistory history) {
        this.viewer = viewer;
        this.seats = seats;
        this.changing = changing;
        this.history = history;
    }

    @PATCH
    @Path("/{message}")
    public Message edit(ChatId chat, MessageId message, @Valid @NotNull NewMessage body) {
        return changing.edit(seats.require(viewer.get(), chat), message, body);
    }

    @DELETE
    @Path("/{message}")
    public Message delete(ChatId chat, MessageId message) {
        return changing.delete(seats.require(viewer.get(), chat), message);
    }

    @GET
    public HistoryPage history(ChatId chat, @QueryParam("before") @Nullable Long before, @QueryParam("after") @Nullable Long after, @QueryParam("around") @Nullable Long around,
        @QueryParam("limit") @Nullable Integer limit) {
        return history.page(seats.require(viewer.get(), chat), new HistoryPlace(before, after, around), limit);
    }
}
