/** Runs the {@link org.peremena.shared.Job}s of all rooms. */
@NullMarked
package org.peremena.shared.job;

import org.jspecify.annotations.NullMarked;
