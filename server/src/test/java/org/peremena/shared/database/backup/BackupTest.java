package org.peremena.shared.database.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.PostgresForTests;
import org.peremena.shared.database.DatabaseAddress;
import org.peremena.shared.database.DatabaseTrouble;
import org.peremena.shared.database.Migrations;

class BackupTest {
    private Path home;
    private Path file;
    private DatabaseAddress school;

    @BeforeEach
    void school() throws Exception {
        home = PostgresForTests.temporary("peremena-backup-");
        file = home.resolve("school.backup");
        school = migrated();
        Files.createDirectories(home.resolve("files/ab"));
        Files.writeString(home.resolve("files/ab/picture"), "bytes of a picture");
        Files.writeString(home.resolve("began-as"), "empty");
        try (var connection = school.connect()) {
            for (int i = 0; i < 200; i++) openAccount(connection);
        }
    }

    @AfterEach
    void clean() {
        PostgresForTests.delete(home);
    }

    private static DatabaseAddress migrated() {
        var database = PostgresForTests.emptyDatabase();
        Migrations.bringUpToDate(database.dataSource(), Map.of());
        return database;
    }

    /** An account and its two profiles in one transaction: whoever sees one without the other has not seen a snapshot. */
    private static void openAccount(Connection connection) throws SQLException {
        var account = UUID.randomUUID();
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("insert into identity.account (id, created_at) values ('%s', now())".formatted(account));
            for (var kind : new String[] {"LEARNING", "PERSONAL"})
                statement.execute("insert into identity.profile (id, account_id, kind, family, given) values ('%s', '%s', '%s', E'Соло\\tвьёва', E'Анна\\\\')".formatted(UUID.randomUUID(), account, kind));
        }
        connection.commit();
    }

    @Test
    void everything_comes_back_table_by_table() throws Exception {
        Backup.write(school, home, file);
        var restored = PostgresForTests.emptyDatabase();
        var elsewhere = home.resolve("elsewhere");
        Restore.checked(file).into(restored, restored, elsewhere);
        assertThat(contents(restored)).isEqualTo(contents(school)).containsKey("identity.profile");
        assertThat(elsewhere.resolve("files/ab/picture")).hasContent("bytes of a picture");
        assertThat(elsewhere.resolve("began-as")).hasContent("empty");
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    /** PostgreSQL puts copied rows where there is room, not one behind the other. */
    @Test
    void rows_that_come_to_lie_elsewhere_are_the_same_rows() throws Exception {
        try (var connection = school.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into identity.account (id, created_at) select gen_random_uuid(), now() from generate_series(1, 20000)");
            statement.execute("insert into identity.profile (id, account_id, kind, family, given) select gen_random_uuid(), id, 'LEARNING', repeat('Я', 1 + (random() * 200)::int), 'Анна' from identity.account on conflict do nothing");
        }
        Backup.write(school, home, file);
        var restored = PostgresForTests.emptyDatabase();
        Restore.checked(file).into(restored, restored, home.resolve("elsewhere"));
        assertThat(contents(restored)).isEqualTo(contents(school));
    }

    @Test
    void a_backup_under_writes_is_one_moment() throws Exception {
        var stop = new AtomicBoolean();
        var writing = CompletableFuture.runAsync(() -> {
            try (var connection = school.connect()) {
                while (!stop.get()) openAccount(connection);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        var before = count(school, "identity.account");
        while (count(school, "identity.account") < before + 50) Thread.onSpinWait();
        Backup.write(school, home, file);
        var after = count(school, "identity.account");
        while (count(school, "identity.account") < after + 50) Thread.onSpinWait();
        stop.set(true);
        writing.join();
        var restored = PostgresForTests.emptyDatabase();
        Restore.checked(file).into(restored, restored, home.resolve("elsewhere"));
        assertThat(count(restored, "identity.account")).isBetween(before + 50, after);
        assertThat(count(restored, "identity.profile")).isEqualTo(2 * count(restored, "identity.account"));
    }

    @Test
    void a_damaged_file_is_refused_before_anything_is_touched() throws Exception {
        Backup.write(school, home, file);
        var whole = Files.readAllBytes(file);
        assertThat(Restore.checked(file)).isNotNull();
        for (var position : new int[] {0, 600, whole.length / 3, whole.length / 2, whole.length - 70, whole.length - 2}) {
            var damaged = whole.clone();
            damaged[position] ^= 0x55;
            assertThatThrownBy(() -> Restore.checked(write(damaged))).isInstanceOf(DatabaseTrouble.class);
        }
        assertThatThrownBy(() -> Restore.checked(write(java.util.Arrays.copyOf(whole, whole.length * 2 / 3)))).isInstanceOf(DatabaseTrouble.class).hasMessageContaining("cut off");
    }

    @Test
    void nothing_is_written_over() throws Exception {
        Backup.write(school, home, file);
        assertThatThrownBy(() -> Backup.write(school, home, file)).isInstanceOf(DatabaseTrouble.class).hasMessageContaining("is there already");
        assertThatThrownBy(() -> Restore.checked(file).into(school, school, home.resolve("elsewhere"))).isInstanceOf(DatabaseTrouble.class).hasMessageContaining("empty database only");
        assertThat(count(school, "identity.account")).isEqualTo(200);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(home.resolve("damaged.backup"), bytes);
    }

    private static long count(DatabaseAddress database, String table) throws SQLException {
        try (var connection = database.connect(); var statement = connection.createStatement(); var row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Every table of every room: its rows as text, sorted, summed up. */
    private static Map<String, String> contents(DatabaseAddress database) throws SQLException {
        var contents = new TreeMap<String, String>();
        try (var connection = database.connect(); var statement = connection.createStatement()) {
            for (var table : new Catalogue(connection).tables()) {
                var name = table.schema() + "." + table.name();
                try (var row = statement.executeQuery("select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text)), '') from " + name + " t")) {
                    row.next();
                    contents.put(name, row.getString(1));
                }
            }
        }
        return contents;
    }
}
