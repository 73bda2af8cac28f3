/** Chats and seats that follow the school's structure. */
@NullMarked
package org.peremena.chat.structure;

import org.jspecify.annotations.NullMarked;
