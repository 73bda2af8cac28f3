/** Opening a socket, sending encoded frames to it, hearing from it, and letting go of it when it is silent, deaf, noisy or no longer allowed. */
@NullMarked
package org.peremena.realtime.socket;

import org.jspecify.annotations.NullMarked;
