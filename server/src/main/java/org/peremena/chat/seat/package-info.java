/** Who sits in which chat: the only way in. */
@NullMarked
package org.peremena.chat.seat;

import org.jspecify.annotations.NullMarked;
