/** Compares a file with the roster: pure, without database or clock. */
@NullMarked
package org.peremena.school.imports.plan;

import org.jspecify.annotations.NullMarked;
