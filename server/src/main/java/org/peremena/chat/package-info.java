/**
 * Chats, seats and the message log. A chat out of the structure has an audience, a rule over the roster; seats follow it.
 * Tables: {@code chat.*}. Announces {@code MessageSent} and {@code SeatsChanged}.
 */
@Room(mayImport = {"shared", "identity", "audit", "school", "realtime"})
@NullMarked
package org.peremena.chat;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
