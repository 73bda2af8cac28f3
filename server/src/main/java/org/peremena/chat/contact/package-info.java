/** Who may write to whom directly, and direct chats. */
@NullMarked
package org.peremena.chat.contact;

import org.jspecify.annotations.NullMarked;
