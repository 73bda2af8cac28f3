package org.peremena.start;

import java.nio.file.Files;
import java.nio.file.Path;
import org.peremena.shared.database.DatabaseTrouble;
import org.peremena.shared.database.OutsidePostgres;
import org.peremena.shared.database.OwnPostgres;
import org.peremena.shared.database.backup.Backup;
import org.peremena.shared.database.backup.Restore;

/** {@code backup FILE} of a running server and {@code restore FILE} into an empty home. */
public final class BackupCommands {
    private BackupCommands() {}

    public static boolean knows(String... arguments) {
        return arguments.length == 2 && (arguments[0].equals("backup") || arguments[0].equals("restore"));
    }

    /** @return the exit code */
    public static int run(Settings settings, String... arguments) {
        try {
            var file = Path.of(arguments[1]).toAbsolutePath();
            System.out.println(arguments[0].equals("backup") ? backup(settings, file) : restore(settings, file));
            return 0;
        } catch (DatabaseTrouble e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static String backup(Settings settings, Path file) {
        if (settings.databaseUrl() != null) return Backup.write(OutsidePostgres.check(settings.databaseUrl()), settings.home(), file);
        var running = OwnPostgres.running(settings.home());
        if (running.answers()) return Backup.write(running, settings.home(), file);
        try (var own = OwnPostgres.start(settings.home())) {
            return Backup.write(own.address(), settings.home(), file);
        }
    }

    private static String restore(Settings settings, Path file) {
        var backup = Restore.checked(file);
        if (Files.exists(settings.home().resolve("files"))) throw new DatabaseTrouble("A backup is restored into an empty directory only; there are files under " + settings.home() + ".");
        if (settings.databaseUrl() != null) {
            var outside = OutsidePostgres.check(settings.databaseUrl());
            return backup.into(outside, outside, settings.home());
        }
        try (var own = OwnPostgres.start(settings.home())) {
            return backup.into(own.address(), own.superuser().database("peremena"), settings.home());
        }
    }
}
