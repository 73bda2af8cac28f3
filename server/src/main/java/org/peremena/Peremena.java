package org.peremena;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.peremena.school.founding.FoundingRules;
import org.peremena.school.founding.FoundingTrouble;
import org.peremena.shared.database.DatabaseTrouble;
import org.peremena.start.BackupCommands;
import org.peremena.start.Settings;
import org.peremena.start.WrongArguments;

/** Starts the program: its own PostgreSQL, unless another is given, then everything else. */
@QuarkusMain
public class Peremena {
    private static final long STOP_SECONDS = 60;

    public static void main(String... arguments) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager"); // before the first line is logged
        // the default is twice as many: an event for a class would wake up loops that only wait for a core
        System.setProperty("quarkus.vertx.event-loops-pool-size", Integer.toString(Math.max(2, Runtime.getRuntime().availableProcessors())));
        var settings = settings(arguments);
        if (BackupCommands.knows(arguments)) System.exit(BackupCommands.run(settings, arguments));
        var stopped = new CountDownLatch(1);
        try {
            var database = settings.openDatabase();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                await(stopped);
                database.close();
            }, "stop-database"));
        } catch (DatabaseTrouble | WrongArguments e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Quarkus.run(null, (code, failure) -> {
            stopped.countDown();
            if (failure != null) System.err.println("The program cannot start: " + causes(failure));
            if (failure != null || code != 0) System.exit(code == 0 ? 1 : code);
        }, arguments);
        stopped.countDown();
    }

    /** The outermost says the least. */
    private static String causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).map(Throwable::toString).collect(Collectors.joining("\n  because of "));
    }

    /** Wrong words are told before anything is started. */
    private static Settings settings(String... arguments) {
        try {
            var settings = Settings.of(System.getenv(), arguments);
            FoundingRules.check(settings.school());
            return settings;
        } catch (WrongArguments | FoundingTrouble e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    /** The pool is closed before its server goes. */
    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) System.err.println("The program does not stop; the database is stopped under it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
