/** Our own template, one row a person, as XLSX or CSV: its columns, reading it, making it. */
@NullMarked
package org.peremena.school.imports.table;

import org.jspecify.annotations.NullMarked;
