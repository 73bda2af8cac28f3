/** Who did what to whom in administration, append-only. Tables: {@code audit.*}. Announces nothing. */
@Room(mayImport = {"shared", "identity"})
@NullMarked
package org.peremena.audit;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
