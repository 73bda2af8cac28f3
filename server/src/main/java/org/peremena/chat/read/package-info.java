/** How far each member has read. */
@NullMarked
package org.peremena.chat.read;

import org.jspecify.annotations.NullMarked;
