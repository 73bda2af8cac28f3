/**
 * The whole of a running school in one file, and back: every room's tables as one snapshot sees them, and the files beside them. Written because our
 * own PostgreSQL comes without pg_dump.
 */
@NullMarked
package org.peremena.shared.database.backup;

import org.jspecify.annotations.NullMarked;
