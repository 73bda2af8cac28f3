/** Signing in by a phone number and a one-time code. */
@NullMarked
package org.peremena.identity.signin;

import org.jspecify.annotations.NullMarked;
