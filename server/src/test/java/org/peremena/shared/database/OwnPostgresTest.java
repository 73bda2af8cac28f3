package org.peremena.shared.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.peremena.cast.PostgresForTests;

/** What happens to a school's database when the program, its PostgreSQL or both are stopped, killed or started twice. */
class OwnPostgresTest {
    private final List<Process> probes = new ArrayList<>();
    private Path home;

    @BeforeEach
    void home() {
        home = PostgresForTests.temporary("peremena-own-");
    }

    @AfterEach
    void clean() throws Exception {
        for (var probe : probes) probe.destroyForcibly().waitFor();
        var data = home.resolve("postgres/data");
        for (var pid : Processes.in(data)) Processes.signal("KILL", pid);
        await().atMost(20, SECONDS).until(() -> Processes.in(data).isEmpty());
        PostgresForTests.delete(home);
    }

    private OwnPostgres start() {
        return OwnPostgres.start(home, PostgresForTests.binaries(), Map.of());
    }

    @Test
    void keeps_data_port_and_password_across_starts() throws Exception {
        DatabaseAddress first;
        try (var own = start()) {
            first = own.address();
            execute(first, "create table word (text text); insert into word values ('перемена')");
        }
        try (var own = start()) {
            assertThat(own.address()).isEqualTo(first);
            assertThat(ask(first, "select text from word")).isEqualTo("перемена");
        }
    }

    @Test
    void writes_through_to_the_disk_and_lets_in_only_who_knows_the_password() throws Exception {
        try (var own = start()) {
            assertThat(ask(own.address(), "show fsync")).isEqualTo("on");
            assertThat(ask(own.address(), "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(own.address(), "select rolsuper::text from pg_roles where rolname = current_user")).isEqualTo("false");
            assertThat(ask(own.address(), "show listen_addresses")).isEqualTo("127.0.0.1");
            var stranger = new DatabaseAddress(own.address().url(), own.address().user(), "guess");
            assertThatThrownBy(stranger::connect).isInstanceOf(SQLException.class).hasMessageContaining("password");
            assertThat(Files.getPosixFilePermissions(home.resolve("postgres/entry.properties"))).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void a_second_start_on_the_same_directory_is_refused_and_harms_nothing() throws Exception {
        try (var own = start()) {
            assertThatThrownBy(this::start).isInstanceOf(DatabaseTrouble.class).hasMessageContaining("Another Peremena is running on");
            assertThat(lineOf(probe())).startsWith("refused Another Peremena is running on");
            assertThat(ask(own.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void stops_cleanly_when_the_program_is_told_to_stop() throws Exception {
        var probe = probe();
        assertThat(lineOf(probe)).startsWith("ready");
        probe.destroy();
        assertThat(probe.waitFor(30, SECONDS)).isTrue();
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    }

    @Test
    void nothing_committed_is_lost_when_the_program_is_killed() throws Exception {
        var probe = probe();
        assertThat(lineOf(probe)).startsWith("ready");
        execute(OwnPostgres.running(home), "create table word (text text); insert into word values ('до')");
        probe.destroyForcibly().waitFor();
        try (var own = start()) {
            assertThat(ask(own.address(), "select text from word")).isEqualTo("до");
        }
    }

    @Test
    void nothing_committed_is_lost_when_program_and_database_are_killed() throws Exception {
        var probe = probe();
        assertThat(lineOf(probe)).startsWith("ready");
        execute(OwnPostgres.running(home), "create table word (text text); insert into word values ('до')");
        var all = Processes.in(home.resolve("postgres/data"));
        assertThat(all).isNotEmpty();
        probe.destroyForcibly();
        for (var pid : all) Processes.signal("KILL", pid);
        probe.waitFor();
        try (var own = start()) {
            assertThat(ask(own.address(), "select text from word")).isEqualTo("до");
        }
    }

    @Test
    void a_killed_database_comes_back_while_the_program_lives() throws Exception {
        try (var own = start()) {
            var address = own.address();
            execute(address, "create table word (text text); insert into word values ('до')");
            var killed = own.pid();
            Processes.signal("KILL", killed);
            await().atMost(60, SECONDS).ignoreExceptions().until(() -> own.pid() != killed && ask(address, "select 1").equals("1"));
            assertThat(own.address()).isEqualTo(address);
            assertThat(ask(address, "select text from word")).isEqualTo("до");
        }
    }

    /** Where the system has no setpriv, the kernel does not stop the database with us; the next start does. */
    @Test
    void an_orphan_is_stopped_by_the_next_start() throws Exception {
        var probe = probe("env", "PATH=" + pathWithoutSetpriv());
        var ready = lineOf(probe);
        assertThat(ready).startsWith("ready");
        var orphan = Long.parseLong(ready.substring("ready ".length()));
        probe.destroyForcibly().waitFor();
        assertThat(Processes.in(home.resolve("postgres/data"))).contains(orphan);
        try (var own = start()) {
            assertThat(own.pid()).isNotEqualTo(orphan);
            assertThat(Processes.in(home.resolve("postgres/data"))).contains(own.pid()).doesNotContain(orphan);
        }
    }

    @Test
    void a_leftover_note_that_names_a_stranger_does_not_keep_the_program_from_starting() throws Exception {
        start().close();
        Files.writeString(home.resolve("postgres/data/postmaster.pid"), ProcessHandle.current().pid() + "\n" + home.resolve("postgres/data") + "\n0\n1\n\n127.0.0.1\n0 0\nready\n");
        try (var own = start()) {
            assertThat(ask(own.address(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void data_of_another_major_version_is_left_alone_and_the_way_out_is_told() throws Exception {
        start().close();
        Files.writeString(home.resolve("postgres/data/PG_VERSION"), "17\n");
        assertThatThrownBy(this::start).isInstanceOf(DatabaseTrouble.class).hasMessageContaining("PostgreSQL 17").hasMessageContaining("bin/backup");
    }

    /** Like a repository under /root: our unprivileged user would not get to its data there. */
    @Test
    void a_home_where_only_root_gets_in_is_no_obstacle() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"));
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        try (var own = OwnPostgres.start(home.resolve("var"))) {
            assertThat(ask(own.address(), "select 1")).isEqualTo("1");
        } finally {
            PostgresForTests.delete(home.resolve("var/postgres").toRealPath());
        }
    }

    @Test
    void a_first_start_that_was_cut_off_begins_anew() throws Exception {
        start().close();
        Files.delete(home.resolve("postgres/initialised"));
        try (var own = start()) {
            assertThat(ask(own.address(), "select 1")).isEqualTo("1");
        }
    }

    private Process probe(String... before) throws IOException {
        var command = new ArrayList<>(List.of(before));
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-cp", System.getProperty("java.class.path"), PostgresProbe.class.getName(), home.toString()));
        var probe = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        probes.add(probe);
        return probe;
    }

    private static String lineOf(Process probe) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(probe.getInputStream()));
        for (String line; (line = reader.readLine()) != null; ) if (line.startsWith("ready") || line.startsWith("refused")) return line;
        return "ended";
    }

    private Path pathWithoutSetpriv() throws IOException {
        var directory = Files.createDirectory(home.resolve("path"));
        for (var tool : List.of("sh", "id", "test", "runuser")) {
            for (var place : List.of("/usr/bin", "/usr/sbin", "/bin", "/sbin")) {
                var program = Path.of(place, tool);
                if (Files.exists(program) && !Files.exists(directory.resolve(tool))) Files.createSymbolicLink(directory.resolve(tool), program);
            }
        }
        return directory;
    }

    private static void execute(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAddress address, String sql) throws SQLException {
        try (var connection = address.connect(); var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
