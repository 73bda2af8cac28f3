/** Words that every room needs: refusals, typed ids, pages, the clock; {@code problem} makes a refusal HTTP, {@code database} opens PostgreSQL. */
@Room(mayImport = {})
@NullMarked
package org.peremena.shared;

import org.jspecify.annotations.NullMarked;
