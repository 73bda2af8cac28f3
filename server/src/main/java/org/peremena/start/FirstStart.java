package org.peremena.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.peremena.shared.database.DatabaseTrouble;

/**
 * Remembers whether a home began with the demo. In the demo anybody may sign in as anybody; a home where a real school has begun must never become
 * one because somebody forgot a flag.
 */
final class FirstStart {
    private static final String DEMO = "demo";
    private static final String EMPTY = "empty";

    private FirstStart() {}

    static boolean wasDemo(Path home, boolean wanted) {
        var file = home.resolve("began-as");
        try {
            if (!Files.exists(file)) Files.writeString(Files.createDirectories(home).resolve("began-as"), wanted ? DEMO : EMPTY);
            return Files.readString(file).strip().equals(DEMO);
        } catch (IOException e) {
            throw new DatabaseTrouble("The directory " + home + " cannot be written: " + e + ". Set PEREMENA_HOME to one that belongs to the user who starts Peremena.", e);
        }
    }
}
