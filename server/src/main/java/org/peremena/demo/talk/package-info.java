/** Scenes from the resource files become conversations between those who sit in a chat. */
@NullMarked
package org.peremena.demo.talk;

import org.jspecify.annotations.NullMarked;
