package org.peremena.identity;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The gate before all calls, for a route that stands beside the controllers. */
public interface Admission {
    /**
     * Who makes a call that changes something, told on an event loop: out of memory alone. Empty when the gate would refuse the call, and also when it would have to
     * ask the database; which of them, the call learns when it is handed on to its controller.
     *
     * @param header    what a header of the call says
     * @param authority the host that the call was made to
     */
    Optional<Viewer> admit(Function<String, @Nullable String> header, @Nullable String authority);
}
