package org.peremena.bench;

import java.util.Arrays;

/** Durations in nanoseconds, and their percentiles in milliseconds. */
final class Times {
    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long time) {
        if (count == nanos.length) nanos = Arrays.copyOf(nanos, count * 2);
        nanos[count++] = time;
    }

    int count() {
        return count;
    }

    double percentile(double share) {
        if (count == 0) return Double.NaN;
        var sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))] / 1e6;
    }
}
