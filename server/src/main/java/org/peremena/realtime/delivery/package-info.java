/** Handing an event to every socket of the profiles it is for, on whichever node they are. */
@NullMarked
package org.peremena.realtime.delivery;

import org.jspecify.annotations.NullMarked;
