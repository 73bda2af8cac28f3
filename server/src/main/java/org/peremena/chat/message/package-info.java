/** Sending, editing, deleting a message and reading the history. */
@NullMarked
package org.peremena.chat.message;

import org.jspecify.annotations.NullMarked;
