package org.peremena.shared;

import java.util.List;
import java.util.Map;

/** Thrown where a rule says no; {@code shared.problem} turns it into problem+json in the reader's language. */
public class Refusal extends RuntimeException {
    private final transient Reason reason;
    private final transient Map<String, Object> detail;
    private final transient List<Fault> faults;

    public Refusal(Reason reason) {
        this(reason, Map.of(), List.of());
    }

    /** @param detail extra members of the problem body and the values for {@code {name}} in its sentence; never private text */
    public Refusal(Reason reason, Map<String, Object> detail) {
        this(reason, detail, List.of());
    }

    public Refusal(Reason reason, Map<String, Object> detail, List<Fault> faults) {
        super(reason.id(), null, false, false);
        this.reason = reason;
        this.detail = Map.copyOf(detail);
        this.faults = List.copyOf(faults);
    }

    public Reason reason() {
        return reason;
    }

    public Map<String, Object> detail() {
        return detail;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** One wrong field: a JSON pointer and the key of its sentence in the room's texts. */
    public record Fault(String pointer, String key) {}
}
