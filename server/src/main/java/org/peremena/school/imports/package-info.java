/**
 * Loads a school's people from a file: reads it, works out a preview that changes nothing, applies exactly that preview when an administrator confirms it.
 * Tables: {@code school.import}, {@code school.import_row}.
 */
@NullMarked
package org.peremena.school.imports;

import org.jspecify.annotations.NullMarked;
