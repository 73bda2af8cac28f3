package org.peremena.chat.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.chat.log.Message;
import org.peremena.chat.seat.Seat;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.Admission;
import org.peremena.identity.Viewer;
import org.peremena.shared.ChatId;
import org.peremena.shared.MessageId;
import org.peremena.shared.Refusal;

/**
 * The short way of the call that is made most: a plain message of somebody whose session and seat are in memory is written without the framework's filters and
 * bindings around it. It refuses nothing: whatever is not plain, and whatever fails, is handed on to {@link SendController}, which says why.
 */
@Singleton
class PlainSendController {
    /** But after the headers that every answer bears. */
    private static final int BEFORE_THE_FRAMEWORK = -900;
    /** The longest text, as browsers send it; a greater body is measured by the framework while it comes. */
    private static final int BODY_BYTES = 16 * 1024;
    private static final Set<String> PLAIN_ACCEPT = Set.of("*/*", "application/json");

    private final Admission admission;
    private final Seats seats;
    private final SendMessage sending;
    private final ObjectReader reader;
    private final ObjectWriter writer;

    PlainSendController(Admission admission, Seats seats, SendMessage sending, ObjectMapper json) {
        this.admission = admission;
        this.seats = seats;
        this.sending = sending;
        this.reader = json.readerFor(NewMessage.class);
        this.writer = json.writerFor(Message.class);
    }

    void route(@Observes Router router) {
        router.put("/api/chats/:chat/messages/:message").order(BEFORE_THE_FRAMEWORK).handler(this::take);
    }

    private void take(RoutingContext call) {
        var request = call.request();
        var viewer = isPlain(request) ? admission.admit(request::getHeader, Objects.toString(request.authority(), null)).orElse(null) : null;
        if (viewer == null) {
            call.next();
            return;
        }
        var loop = Vertx.currentContext();
        // it fails when the client has gone, and then there is nobody to answer
        request.body().onSuccess(body -> send(call, viewer, body, loop));
        request.resume();
    }

    private static boolean isPlain(HttpServerRequest request) {
        return isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH)) && "application/json".equals(request.getHeader(HttpHeaders.CONTENT_TYPE))
            && PLAIN_ACCEPT.contains(Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "*/*")) && request.getHeader(HttpHeaders.EXPECT) == null;
    }

    private static boolean isShort(@Nullable String length) {
        try {
            return length != null && Integer.parseInt(length) <= BODY_BYTES;
        } catch (NumberFormatException notShort) {
            return false;
        }
    }

    private void send(RoutingContext call, Viewer viewer, Buffer body, Context loop) {
        try {
            var seat = seats.peek(viewer.profile(), ChatId.fromString(call.pathParam("chat")));
            var message = read(body);
            if (seat == null || message == null) handOn(call, body);
            else send(call, seat, message, body, loop);
        } catch (Refusal | IllegalArgumentException notPlain) {
            handOn(call, body);
        }
    }

    /** @return nothing when there is more to it than a text and mentions */
    private @Nullable NewMessage read(Buffer body) {
        try {
            NewMessage message = reader.readValue(body.getBytes());
            return message == null || message.text() == null || message.replyTo() != null ? null : message;
        } catch (IOException notUnderstood) {
            return null;
        }
    }

    private void send(RoutingContext call, Seat seat, NewMessage message, Buffer body, Context loop) {
        sending.send(seat, MessageId.fromString(call.pathParam("message")), message).whenComplete((sent, failure) -> loop.runOnContext(x -> {
            if (failure == null) answer(call, sent);
            else handOn(call, body);
        }));
    }

    private void answer(RoutingContext call, Message sent) {
        if (call.response().closed()) return;
        try {
            // too short to be worth compressing
            call.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8").putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .end(Buffer.buffer(writer.writeValueAsBytes(sent)));
        } catch (JsonProcessingException e) {
            call.fail(e);
        }
    }

    /** The body has been read; where it lies the framework looks for it. */
    private static void handOn(RoutingContext call, Buffer body) {
        ((RoutingContextInternal) call).setBody(body);
        call.next();
    }
}
