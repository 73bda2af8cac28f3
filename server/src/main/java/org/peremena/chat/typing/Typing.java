package org.peremena.chat.typing;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.peremena.chat.seat.Seats;
import org.peremena.identity.Viewer;
import org.peremena.realtime.FrameHandler;
import org.peremena.realtime.Realtime;
import org.peremena.shared.ChatId;
import org.peremena.shared.ProfileId;

/** Passes «… is typing» on to the others in the chat. Runs on an event loop: a chat that is not in memory is one that nobody has open. */
@ApplicationScoped
class Typing implements FrameHandler {
    /** It is shown for 6 s; more often than this says nothing new. */
    private static final Duration PAUSE = Duration.ofSeconds(2);
    /** In a hall of people nobody watches one of them type. */
    private static final int AUDIENCE = 300;

    private final Seats seats;
    private final Realtime realtime;
    private final Cache<Who, Boolean> lately = Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(100_000).build();

    Typing(Seats seats, Realtime realtime) {
        this.seats = seats;
        this.realtime = realtime;
    }

    private record Who(ChatId chat, ProfileId profile) {}

    record TypingNow(ChatId chat, ProfileId profile) implements Realtime.Event {
        @Override
        public String t() {
            return "typing";
        }
    }

    @Override
    public String t() {
        return "typing";
    }

    @Override
    public void handle(Viewer viewer, JsonNode frame) {
        var chat = chat(frame.path("chat").asText());
        var seat = chat == null ? null : seats.peek(viewer.profile(), chat);
        if (seat == null || !seat.chat().isWritable() || seat.live().profiles().size() > AUDIENCE) return;
        if (lately.asMap().putIfAbsent(new Who(chat, viewer.profile()), true) != null) return;
        realtime.deliver(seat.live().profiles().stream().filter(profile -> !profile.equals(viewer.profile())).toList(), new TypingNow(chat, viewer.profile()));
    }

    private static @org.jspecify.annotations.Nullable ChatId chat(String text) {
        try {
            return new ChatId(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
