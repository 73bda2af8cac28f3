package org.peremena.chat.log;

/** Why a batch could not be written, as far as the writer must know to go on. */
class AppendFailure extends Exception {
    private static final long serialVersionUID = 1;

    enum Kind {
        /** The connection is gone; whether the batch was committed is not known. */
        LOST,
        /** A deadlock with another node: the same again. */
        AGAIN,
        /** One of the messages is there already. */
        TAKEN,
        /** One of the messages cannot be written. */
        REFUSED
    }

    private final Kind kind;

    AppendFailure(Kind kind, Throwable cause) {
        super(cause);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
