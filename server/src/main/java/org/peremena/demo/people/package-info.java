/** The people whom a visitor of the demo can be, and signing in as one of them. */
@NullMarked
package org.peremena.demo.people;

import org.jspecify.annotations.NullMarked;
