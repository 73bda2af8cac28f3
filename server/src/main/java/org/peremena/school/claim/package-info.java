/** Gives waiting roster rows to the people whom they describe: by the phone that they have proved. */
@NullMarked
package org.peremena.school.claim;

import org.jspecify.annotations.NullMarked;
