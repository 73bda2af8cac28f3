/** Invented people and the schools they are in; the same seed makes the same town. */
@NullMarked
package org.peremena.demo.town;

import org.jspecify.annotations.NullMarked;
