package org.peremena.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** The directory of our own PostgreSQL and the secrets in it: {@code entry.properties}, readable by its owner alone. */
record PostgresHome(Path directory, ServerUser user, Properties entry) {
    static final String DATABASE = "peremena";
    static final String OWNER = "peremena";
    static final String SUPERUSER = "postgres";

    static PostgresHome prepare(Path home) throws IOException {
        var directory = home.toAbsolutePath().normalize().resolve("postgres");
        Directories.create(home, "rwxr-x--x");
        var user = ServerUser.choose(directory.resolve("data"));
        if (!Files.exists(directory) && !user.reaches(home)) moveOut(directory);
        Directories.create(directory, "rwx--x--x");
        return at(directory.toRealPath());
    }

    static PostgresHome at(Path directory) throws IOException {
        var home = new PostgresHome(directory, ServerUser.choose(directory.resolve("data")), new Properties());
        home.load();
        return home;
    }

    /** Home lies where only root gets in, so the database goes where the system keeps such things, apart from the home of an installed Peremena, with a link where it is looked for. */
    private static void moveOut(Path directory) throws IOException {
        var shelf = Directories.create(Path.of("/var/lib/peremena-databases"), "rwx--x--x");
        var place = Files.createTempDirectory(shelf, "postgres-");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx--x--x"));
        Files.createSymbolicLink(directory, place);
    }

    Path data() {
        return directory.resolve("data");
    }

    Path lock() {
        return directory.resolve("lock");
    }

    Path startLog() {
        return directory.resolve("start.log");
    }

    Path logs() {
        return directory.resolve("log");
    }

    private Path entryFile() {
        return directory.resolve("entry.properties");
    }

    private void load() throws IOException {
        if (!Files.exists(entryFile())) return;
        try (var reader = Files.newBufferedReader(entryFile())) {
            entry.load(reader);
        }
    }

    void writePasswordsOnce() throws IOException {
        if (entry.containsKey("password")) return;
        entry.setProperty("password", random());
        entry.setProperty("superuser.password", random());
        save();
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void rememberPort(int port) throws IOException {
        entry.setProperty("port", Integer.toString(port));
        save();
    }

    int port() {
        return Integer.parseInt(entry.getProperty("port", "0"));
    }

    String password() {
        return entry.getProperty("password");
    }

    String superuserPassword() {
        return entry.getProperty("superuser.password");
    }

    /** Whole or not at all, and never readable by others, not even while it is written. */
    private void save() throws IOException {
        var unfinished = entryFile().resolveSibling("entry.properties.new");
        Files.deleteIfExists(unfinished);
        Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(unfinished)) {
            entry.store(writer, null);
        }
        Files.move(unfinished, entryFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    DatabaseAddress lastAddress() {
        if (port() == 0) throw new DatabaseTrouble("The database in " + directory + " has never been started.");
        return address(port());
    }

    DatabaseAddress address(int port) {
        return DatabaseAddress.onLoopback(port, DATABASE, OWNER, password());
    }

    DatabaseAddress superuser(int port) {
        return DatabaseAddress.onLoopback(port, "postgres", SUPERUSER, superuserPassword());
    }
}
