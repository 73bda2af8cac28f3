package org.peremena.start;

/** The message is for whoever typed them. */
public final class WrongArguments extends RuntimeException {
    WrongArguments(String message) {
        super(message);
    }
}
