/** The one place where roster and structure are written: whole rosters and single rows by the same statements. */
@NullMarked
package org.peremena.school.roster;

import org.jspecify.annotations.NullMarked;
