/** The list of chats, one chat with its members, and what was missed. */
@NullMarked
package org.peremena.chat.overview;

import org.jspecify.annotations.NullMarked;
