/** What happens before any room lives: reading the settings, opening the database. No room may use it. */
@Room(mayImport = {"shared"})
@NullMarked
package org.peremena.start;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
