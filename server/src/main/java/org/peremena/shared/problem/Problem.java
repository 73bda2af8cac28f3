package org.peremena.shared.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * RFC 9457.
 *
 * @param type    path of a readable page about this reason
 * @param detail  a sentence for this reader
 * @param errors  the wrong fields, all of them
 * @param members what a client may need to act on the reason: tries left, seconds to wait
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, @Nullable String detail, String reason, List<Wrong> errors, @JsonIgnore Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /** @param pointer JSON pointer into the body, or {@code /name} of a parameter */
    public record Wrong(String pointer, String detail) {}

    @JsonAnyGetter
    Map<String, Object> extra() {
        return members;
    }
}
