/** The tree of organisations, their settings and counts. */
@NullMarked
package org.peremena.school.organisation;

import org.jspecify.annotations.NullMarked;
