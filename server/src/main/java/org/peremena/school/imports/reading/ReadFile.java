package org.peremena.school.imports.reading;

import java.util.List;

/**
 * A file, read.
 *
 * @param format  xlsx, csv, oneroster-1.1, oneroster-1.2
 * @param columns those that were understood, in their order
 * @param ignored headings that mean nothing to us
 */
public record ReadFile(String format, List<String> columns, List<String> ignored, List<Wish> wishes) {}
