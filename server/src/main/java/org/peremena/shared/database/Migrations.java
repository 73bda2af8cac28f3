package org.peremena.shared.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.flywaydb.core.Flyway;

/** Brings the schema of every room up to date, each with a history of its own, before anything else of the program uses the database. */
@ApplicationScoped
class Migrations {
    /** A room's schema has the room's name and its scripts lie in {@code db/migration/<room>}. No script knows another room's tables, so the order is of no weight. */
    static final List<String> ROOMS = List.of("shared", "identity", "audit", "school", "files", "realtime", "chat", "calls", "voice", "calendar", "rollout",
        "monitoring", "notifications", "support", "integrations", "archive", "demo");

    private final AgroalDataSource pool;

    Migrations(AgroalDataSource pool) {
        this.pool = pool;
    }

    void bringUpToDate(@Observes @Priority(1) StartupEvent start) {
        ROOMS.stream().filter(Migrations::hasScripts).forEach(this::migrate);
    }

    static boolean hasScripts(String room) {
        return Thread.currentThread().getContextClassLoader().getResource("db/migration/" + room) != null;
    }

    private void migrate(String room) {
        Flyway.configure(Thread.currentThread().getContextClassLoader()).dataSource(pool).schemas(room).defaultSchema(room).createSchemas(true)
            .locations("classpath:db/migration/" + room).table("migration").validateMigrationNaming(true).load().migrate();
    }
}
