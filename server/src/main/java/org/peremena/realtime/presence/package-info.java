/** Who is here, told to those who look and may see it. */
@NullMarked
package org.peremena.realtime.presence;

import org.jspecify.annotations.NullMarked;
