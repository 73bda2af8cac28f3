/** One person of the roster whole: what they are now, what they were and since when, their family; each viewer sees what is theirs to see. */
@NullMarked
package org.peremena.school.person;

import org.jspecify.annotations.NullMarked;
