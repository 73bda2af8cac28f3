/** Reads OneRoster 1.1 and 1.2 CSV archives; docs/import.md says what becomes of what. */
@NullMarked
package org.peremena.school.imports.oneroster;

import org.jspecify.annotations.NullMarked;
