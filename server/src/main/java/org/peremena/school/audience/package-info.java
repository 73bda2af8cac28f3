/** Answers who is what now and who belongs to which audience. */
@NullMarked
package org.peremena.school.audience;

import org.jspecify.annotations.NullMarked;
