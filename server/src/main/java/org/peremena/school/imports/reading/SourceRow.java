package org.peremena.school.imports.reading;

import java.util.Map;

/**
 * A row as the file has it.
 *
 * @param number as the reader's own program counts it, from 1; 0 for a person who is not in the file
 * @param values by the heading that people see
 */
public record SourceRow(String sheet, int number, Map<String, String> values) {}
