package org.peremena.shared.problem;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.identity.Open;
import org.peremena.shared.ChatId;
import org.peremena.shared.PersonName;
import org.peremena.shared.Refusal;
import org.peremena.shared.SharedReason;

/** A controller of the tests' own: the mapping is the same for every room. */
@Open
@Path("/api/probe")
@RunOnVirtualThread
public class ProbeController {
    public record Body(@NotBlank String text, @Nullable Instant at, @Valid @NotNull PersonName name, List<@Valid Part> parts, @Min(1) @Max(11) int grade) {}

    public record Part(@Size(max = 3) String word) {}

    @PUT
    @Path("{chat}")
    public Body put(@PathParam("chat") ChatId chat, @Valid @NotNull Body body) {
        return body;
    }

    @GET
    public Map<String, Integer> list(@QueryParam("limit") @Max(200) int limit) {
        return Map.of("limit", limit);
    }

    @GET
    @Path("wait")
    public String refuse() {
        throw new Refusal(SharedReason.TOO_MANY, Map.of("retryAfter", 7));
    }

    @GET
    @Path("break")
    public String fail() {
        throw new IllegalStateException("as asked");
    }
}
