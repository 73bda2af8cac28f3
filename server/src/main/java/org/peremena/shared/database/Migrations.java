package org.peremena.shared.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the schema of every room up to date, each with a history of its own, before anything else of the program uses the database. */
@ApplicationScoped
public class Migrations {
    /** A room's schema has the room's name and its scripts lie in {@code db/migration/<room>}. No script knows another room's tables, so the order is of no weight. */
    public static final List<String> ROOMS = List.of("shared", "identity", "audit", "school", "files", "realtime", "chat", "calls", "voice", "calendar", "rollout",
        "monitoring", "notifications", "support", "integrations", "archive", "demo");

    /** The table in which a room's schema remembers its scripts. */
    public static final String HISTORY = "migration";

    private final AgroalDataSource pool;

    Migrations(AgroalDataSource pool) {
        this.pool = pool;
    }

    void bringUpToDate(@Observes @Priority(1) StartupEvent start) {
        bringUpToDate(pool, Map.of());
    }

    /** @param versions how far to go in a room; as far as there are scripts in the rooms that are not named */
    public static void bringUpToDate(DataSource database, Map<String, String> versions) {
        ROOMS.stream().filter(Migrations::hasScripts).forEach(room -> of(room, database, versions.getOrDefault(room, "latest")).migrate());
    }

    /** The newest version of a room's schema that this program knows. */
    public static Optional<String> newest(String room, DataSource database) {
        return hasScripts(room) ? Arrays.stream(of(room, database, "latest").info().all()).map(MigrationInfo::getVersion).max(Comparator.naturalOrder()).map(MigrationVersion::toString) : Optional.empty();
    }

    static boolean hasScripts(String room) {
        return Thread.currentThread().getContextClassLoader().getResource("db/migration/" + room) != null;
    }

    private static Flyway of(String room, DataSource database, String target) {
        return Flyway.configure(Thread.currentThread().getContextClassLoader()).dataSource(database).schemas(room).defaultSchema(room).createSchemas(true)
            .locations("classpath:db/migration/" + room).table(HISTORY).validateMigrationNaming(true).target(target).load();
    }
}
