/** «… is typing». */
@NullMarked
package org.peremena.chat.typing;

import org.jspecify.annotations.NullMarked;
