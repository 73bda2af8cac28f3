/** What a row of a file wishes for, whatever the file's format, and what every reader must watch: sizes, tricks, encodings. */
@NullMarked
package org.peremena.school.imports.reading;

import org.jspecify.annotations.NullMarked;
