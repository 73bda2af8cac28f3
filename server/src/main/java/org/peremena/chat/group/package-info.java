/** Free groups that people open themselves. */
@NullMarked
package org.peremena.chat.group;

import org.jspecify.annotations.NullMarked;
