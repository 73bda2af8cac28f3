package org.peremena.shared.database;

/** The database cannot be started or used; the message is a sentence for the person who starts the program. */
public class DatabaseTrouble extends RuntimeException {
    public DatabaseTrouble(String sentence) {
        super(sentence);
    }

    public DatabaseTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
