/** Finding people and their cards: whom one may see is the directory's rule. */
@NullMarked
package org.peremena.school.directory;

import org.jspecify.annotations.NullMarked;
