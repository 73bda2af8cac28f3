package org.peremena.realtime.socket;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import org.peremena.realtime.Realtime;

/** An event as JSON, with its kind in front: {@code {"t":"message", …}}. */
@Singleton
public class EventJson {
    private final ObjectWriter writer;

    EventJson(ObjectMapper json) {
        writer = json.copy().addMixIn(Realtime.Event.class, KindAside.class).writer();
    }

    public byte[] encode(Realtime.Event event) {
        try {
            var body = writer.writeValueAsBytes(event);
            var kind = ("{\"t\":\"" + event.t() + "\"" + (body.length > 2 ? "," : "")).getBytes(StandardCharsets.US_ASCII);
            var json = new byte[kind.length + body.length - 1];
            System.arraycopy(kind, 0, json, 0, kind.length);
            System.arraycopy(body, 1, json, kind.length, body.length - 1);
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("an event that is no JSON: " + event.t(), e);
        }
    }

    /** A record with a component {@code t} would write it a second time; whom an event parts is ours to know. */
    @JsonIgnoreProperties({"t", "parts"})
    private interface KindAside {}
}
