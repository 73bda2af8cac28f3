/** Accounts and the two profiles of each. */
@NullMarked
package org.peremena.identity.profile;

import org.jspecify.annotations.NullMarked;
