/** Links by which people come in: made, shown, revoked, counted; joining by one claims the waiting roster row. */
@NullMarked
package org.peremena.school.invitation;

import org.jspecify.annotations.NullMarked;
