package org.peremena.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * As whom the PostgreSQL programs run. They refuse root, so root lends them an unprivileged user, which must exist in passwd; anybody else runs
 * them as himself. Where {@code setpriv} can do it, the server is told to shut down when the thread that started it dies.
 *
 * @param name the unprivileged user, or null when we are not root
 */
record ServerUser(@Nullable String name, boolean setpriv, boolean diesWithUs, boolean setsid) {
    /** «peremena» where the administrator made that user; the others exist on every Debian. */
    private static final List<String> CANDIDATES = List.of("peremena", "postgres", "nobody");

    /** @param data keeps the owner that it was made with */
    static ServerUser choose(Path data) throws IOException {
        var help = output("setpriv", "--help");
        var setpriv = help.contains("--reuid");
        var name = isRoot() ? unprivileged(data) : null;
        if (name != null && !setpriv && output("runuser", "--help").isEmpty())
            throw new DatabaseTrouble("PostgreSQL does not run as root, and neither setpriv nor runuser (package util-linux) is here to start it as «" + name + "».");
        return new ServerUser(name, setpriv, help.contains("--pdeathsig"), !output("setsid", "--version").isEmpty());
    }

    private static boolean isRoot() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static String unprivileged(Path data) throws IOException {
        if (Files.exists(data) && !Files.getOwner(data).getName().equals("root")) return Files.getOwner(data).getName();
        for (var candidate : CANDIDATES) if (exists(candidate)) return candidate;
        throw new DatabaseTrouble("PostgreSQL does not run as root, and none of the users " + CANDIDATES + " exists: make one with «useradd --system peremena».");
    }

    private static boolean exists(String user) throws IOException {
        try {
            Path.of("/").getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(user);
            return true;
        } catch (UserPrincipalNotFoundException e) {
            return false;
        }
    }

    void own(Path path) throws IOException {
        if (name != null) Files.setOwner(path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(name));
    }

    /** A command that ends by itself. */
    List<String> command(String... command) {
        return prefixed(List.of(), command);
    }

    /**
     * The server itself: call it from a thread that lives as long as the server shall. It gets a session of its own, so that Ctrl-C in a terminal
     * reaches us alone and the server stops after we have let go of it.
     */
    List<String> lasting(List<String> command) {
        var all = new ArrayList<>(setsid ? List.of("setsid") : List.<String>of());
        all.addAll(prefixed(diesWithUs ? List.of("--pdeathsig", "INT") : List.of(), command.toArray(String[]::new)));
        return all;
    }

    private List<String> prefixed(List<String> flags, String... command) {
        var all = new ArrayList<String>();
        if (setpriv && (name != null || !flags.isEmpty())) {
            all.add("setpriv");
            all.addAll(flags);
            if (name != null) all.addAll(List.of("--reuid=" + name, "--regid=" + groupId(), "--clear-groups"));
        } else if (name != null) {
            all.addAll(List.of("runuser", "-u", name, "--"));
        }
        all.addAll(List.of(command));
        return all;
    }

    private String groupId() {
        return output("id", "-g", name == null ? "" : name).strip();
    }

    /** Root may keep its home where nobody else gets in (/root); the server has to. */
    boolean reaches(Path directory) throws IOException {
        return name == null || run(command("test", "-x", directory.toAbsolutePath().toString())) == 0;
    }

    private static int run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String output(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var text = new String(process.getInputStream().readAllBytes());
            return process.waitFor(10, TimeUnit.SECONDS) ? text : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
