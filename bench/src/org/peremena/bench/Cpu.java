package org.peremena.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** CPU time out of {@code /proc/PID/stat}, user and system together. */
final class Cpu {
    private static final long MICROS_A_TICK = 10_000;
    private static final int PARENT = 1;
    private static final int USER = 11;

    private Cpu() {}

    static long ofProcess(long pid) throws IOException {
        var stat = stat(proc(pid));
        return ticks(stat, 2);
    }

    /** A postmaster with its children, those that have ended included. */
    static long ofFamily(long parent) throws IOException {
        var sum = ticks(stat(proc(parent)), 4);
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (var process : processes.filter(path -> Character.isDigit(path.getFileName().toString().charAt(0))).toList()) {
                try {
                    var stat = stat(process);
                    if (stat[PARENT].equals(Long.toString(parent))) sum += ticks(stat, 2);
                } catch (NoSuchFileException ended) {
                    // between the list and the look
                }
            }
        }
        return sum;
    }

    /** By the names of threads, numbers left out. */
    static Map<String, Long> ofThreads(long pid) throws IOException {
        var sums = new TreeMap<String, Long>();
        try (Stream<Path> threads = Files.list(proc(pid).resolve("task"))) {
            for (var thread : threads.toList()) {
                try {
                    var name = Files.readString(thread.resolve("comm")).strip().replaceAll("[#\\d-]+$", "");
                    sums.merge(name, ticks(stat(thread), 2), Long::sum);
                } catch (NoSuchFileException ended) {
                    // between the list and the look
                }
            }
        }
        return sums;
    }

    private static Path proc(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    private static String[] stat(Path process) throws IOException {
        var line = Files.readString(process.resolve("stat"));
        return line.substring(line.lastIndexOf(')') + 2).split(" ");
    }

    private static long ticks(String[] stat, int fields) {
        long sum = 0;
        for (int i = 0; i < fields; i++) sum += Long.parseLong(stat[USER + i]);
        return sum * MICROS_A_TICK;
    }

    static String loadAverage() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    }
}
