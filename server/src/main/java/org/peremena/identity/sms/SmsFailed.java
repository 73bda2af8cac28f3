package org.peremena.identity.sms;

import org.jspecify.annotations.Nullable;

/** The message was not taken; the words are for the log and hold neither phone nor text. */
public class SmsFailed extends Exception {
    public SmsFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
