/** What a client may know before anybody has signed in. */
@NullMarked
package org.peremena.identity.about;

import org.jspecify.annotations.NullMarked;
