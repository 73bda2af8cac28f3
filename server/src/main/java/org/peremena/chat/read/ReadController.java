package org.peremena.chat.read;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ChatId;

@Path("/api/chats/{chat}/read")
@RunOnVirtualThread
public class ReadController {
    private final CurrentViewer viewer;
    private final Seats seats;
    private final ReadMarks marks;

    ReadController(CurrentViewer viewer, Seats seats, ReadMarks marks) {
        this.viewer = viewer;
        this.seats = seats;
        this.marks = marks;
    }

    record UpTo(@NotNull @PositiveOrZero Long seq) {}

    @PUT
    public void read(ChatId chat, @Valid @NotNull UpTo upTo) {
        marks.read(seats.require(viewer.get(), chat), upTo.seq());
    }
}
