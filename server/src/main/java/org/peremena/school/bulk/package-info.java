/** The door that writes and reads whole rosters. */
@NullMarked
package org.peremena.school.bulk;

import org.jspecify.annotations.NullMarked;
