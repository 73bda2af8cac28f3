package org.peremena.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

final class Processes {
    private Processes() {}

    /** @return what the command printed */
    static String run(List<String> command, Path directory, String name) throws IOException {
        var process = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes());
        try {
            if (process.waitFor() == 0) return output;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new DatabaseTrouble(name + " failed: " + output.strip());
    }

    /** Fast shutdown, in PostgreSQL's language. Java itself can only send TERM, which would wait for every client. */
    static void interrupt(long pid) throws IOException {
        signal("INT", pid);
    }

    static void signal(String name, long pid) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    /** The processes that work in this directory: the postmaster and all of its children do in their data directory. */
    static Set<Long> in(Path directory) {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(pid -> worksIn(pid, directory)).collect(Collectors.toSet());
    }

    private static boolean worksIn(long pid, Path directory) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(pid), "cwd")).equals(directory);
        } catch (IOException e) {
            return false;
        }
    }

    static boolean await(BooleanSupplier condition, Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) return false;
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return true;
    }
}
