/** Giving and taking seats, with the lines in the chat and the events to the people. */
@NullMarked
package org.peremena.chat.seating;

import org.jspecify.annotations.NullMarked;
