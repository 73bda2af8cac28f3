package org.peremena.bench;

import java.util.ArrayList;
import java.util.List;

/** {@code name=value} pairs, the last line of every run. */
final class Result {
    private final List<String> pairs = new ArrayList<>();

    Result with(String name, double value) {
        pairs.add(name + "=" + (value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : String.format("%.2f", value)));
        return this;
    }

    Result with(String name, String value) {
        pairs.add(name + "=" + value);
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", pairs);
    }
}
