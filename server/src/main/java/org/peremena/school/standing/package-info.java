/** What is true of people now, read in a few statements for any number of them, the words they are shown with, and who may see whom. */
@NullMarked
package org.peremena.school.standing;

import org.jspecify.annotations.NullMarked;
