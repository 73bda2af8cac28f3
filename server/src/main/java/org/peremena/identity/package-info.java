/**
 * Who somebody is: accounts that sign in by phone and code, their sessions on devices, the learning and the personal profile.
 * Tables: {@code identity.*}. Announces {@link org.peremena.identity.SignedIn} and {@link org.peremena.identity.SessionEnded}.
 */
@Room(mayImport = {"shared"})
@NullMarked
package org.peremena.identity;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
