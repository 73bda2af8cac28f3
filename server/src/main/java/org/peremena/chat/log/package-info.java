/** The message log: one writer a node that commits many messages at once, and reading what was written. */
@NullMarked
package org.peremena.chat.log;

import org.jspecify.annotations.NullMarked;
