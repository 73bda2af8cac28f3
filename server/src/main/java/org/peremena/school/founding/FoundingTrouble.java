package org.peremena.school.founding;

/** What was said at the start cannot found a school; the message is for whoever typed it. */
public final class FoundingTrouble extends RuntimeException {
    FoundingTrouble(String message) {
        super(message);
    }
}
