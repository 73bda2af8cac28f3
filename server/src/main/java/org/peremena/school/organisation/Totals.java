package org.peremena.school.organisation;

/** Counts of an organisation and of everything below it. */
public record Totals(int classes, Count pupils, Count teachers, Count parents) {
    /** @param joined those who have claimed their rows */
    public record Count(int joined, int total) {}
}
