/** Sessions on devices: opened at sign-in, looked up with every request, listed, revoked, swept. */
@NullMarked
package org.peremena.identity.session;

import org.jspecify.annotations.NullMarked;
