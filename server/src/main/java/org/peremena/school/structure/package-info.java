/** Classes and their pages, subjects, groups: seen by who belongs there, edited by the administration. */
@NullMarked
package org.peremena.school.structure;

import org.jspecify.annotations.NullMarked;
