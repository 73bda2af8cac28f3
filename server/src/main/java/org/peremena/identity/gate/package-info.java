/** What every request passes before a controller runs: same origin, size, viewer, rate. */
@NullMarked
package org.peremena.identity.gate;

import org.jspecify.annotations.NullMarked;
