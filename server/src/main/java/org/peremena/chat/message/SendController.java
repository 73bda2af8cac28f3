package org.peremena.chat.message;

import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;

/**
 * The call that is made most, whenever {@link PlainSendController} has not answered it already. On the event loop: what it needs is in memory nearly always, and
 * waiting for the commit takes no thread. When something has to be read first (the seats of a chat that has been quiet, a message that is answered), it goes on on
 * a virtual thread.
 */
@Path("/api/chats/{chat}/messages")
@NonBlocking
public class SendController {
    private final CurrentViewer viewer;
    private final Seats seats;
    private final SendMessage sending;
    private final ExecutorService threads;

    SendController(CurrentViewer viewer, Seats seats, SendMessage sending, @VirtualThreads ExecutorService threads) {
        this.viewer = viewer;
        this.seats = seats;
        this.sending = sending;
        this.threads = threads;
    }

    @PUT
    @Path("/{message}")
    public CompletionStage<Message> send(ChatId chat, MessageId message, @Valid @NotNull NewMessage body) {
        var who = viewer.get();
        var seat = seats.peek(who.profile(), chat);
        if (seat != null && body.replyTo() == null) return sending.send(seat, message, body);
        return CompletableFuture.supplyAsync(() -> sending.send(seats.require(who, chat), message, body), threads).thenCompose(sent -> sent);
    }
}
