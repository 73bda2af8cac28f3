package org.peremena.start;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.database.DatabaseAddress;
import org.peremena.shared.database.OutsidePostgres;
import org.peremena.shared.database.OwnPostgres;

/**
 * What the environment and the command line say; {@code docs/operations/settings.md} lists it all.
 *
 * @param demoWanted invented people shall live here, and anybody may be one of them
 * @param school     the words that name a first school; who names one wants no demo
 */
public record Settings(Path home, @Nullable String databaseUrl, boolean demoWanted, Map<String, String> school, Listening listening) {
    public static Settings of(Map<String, String> environment, String... arguments) {
        checkLetters(System.getProperty("user.dir"), environment.getOrDefault("PEREMENA_HOME", ""), String.join(" ", arguments), String.join(" ", Arguments.ofSchool(environment).values()));
        var home = Path.of(environment.getOrDefault("PEREMENA_HOME", "var")).toAbsolutePath().normalize();
        var school = BackupCommands.knows(arguments) ? Map.<String, String>of() : Arguments.ofSchool(environment, arguments);
        var wanted = !Arguments.sayEmpty(arguments) && !school.containsKey("school") && Boolean.parseBoolean(environment.getOrDefault("PEREMENA_DEMO", "true"));
        var url = environment.get("PEREMENA_DATABASE_URL");
        return new Settings(home, url == null || url.isBlank() ? null : url, wanted, school, Listening.of(environment));
    }

    /** Java reads arguments, environment and file names in the letters of the locale and puts this sign where it has none: a school of question marks must not begin. */
    private static void checkLetters(String... all) {
        for (var said : all) {
            if (said.indexOf('\uFFFD') >= 0) throw new WrongArguments("«" + said + "» cannot be read: the locale here knows other letters. Set LC_ALL=C.UTF-8 and start again.");
        }
    }

    /** Starts or checks the database and tells the rest of the program of it. In development mode the program restarts in the same process and finds it running. */
    public Opened openDatabase() {
        var again = System.getProperty("quarkus.datasource.jdbc.url") != null;
        if (!again) listening.check();
        System.setProperty("peremena.home", home.toString());
        System.setProperty("peremena.demo", Boolean.toString(FirstStart.wasDemo(home, demoWanted) && demoWanted));
        school.forEach((word, said) -> System.setProperty("peremena." + word, said));
        if (again) return () -> {};
        if (databaseUrl != null) {
            tell(OutsidePostgres.check(databaseUrl));
            return () -> {};
        }
        var own = OwnPostgres.start(home);
        tell(own.address());
        return own::close;
    }

    /** A database that is ours to stop, or nothing to stop. */
    public interface Opened {
        void close();
    }

    private static void tell(DatabaseAddress address) {
        System.setProperty("quarkus.datasource.jdbc.url", address.url());
        if (!address.user().isEmpty()) System.setProperty("quarkus.datasource.username", address.user());
        if (!address.password().isEmpty()) System.setProperty("quarkus.datasource.password", address.password());
    }
}
