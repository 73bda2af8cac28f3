/** Phone numbers: how they are read and how they are shown. */
@NullMarked
package org.peremena.identity.phone;

import org.jspecify.annotations.NullMarked;
