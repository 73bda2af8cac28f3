package org.peremena.demo;

import org.peremena.shared.Reason;

public enum DemoReason implements Reason {
    /** Also where the demo is off. */
    PERSON_UNKNOWN(Kind.MISSING);

    private final Kind kind;

    DemoReason(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
