/** One person at a time: rows written and corrected, transfers, leaving and coming back, families, who teaches what. */
@NullMarked
package org.peremena.school.movement;

import org.jspecify.annotations.NullMarked;
