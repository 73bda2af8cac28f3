package org.peremena.shared.database;

import java.nio.file.Path;
import java.util.Map;
import org.peremena.cast.PostgresForTests;

/** A program that only holds a PostgreSQL of its own, so that tests can kill it. */
public class PostgresProbe {
    public static void main(String... arguments) throws Exception {
        try {
            var own = OwnPostgres.start(Path.of(arguments[0]), PostgresForTests.binaries(), Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(own::close));
            System.out.println("ready " + own.pid());
            Thread.sleep(Long.MAX_VALUE);
        } catch (DatabaseTrouble e) {
            System.out.println("refused " + e.getMessage());
            System.exit(1);
        }
    }
}
