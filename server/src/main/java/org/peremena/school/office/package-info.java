/** What a person and an administrator see of whole organisations: memberships, settings, counts, organisations below, the log of acts. */
@NullMarked
package org.peremena.school.office;

import org.jspecify.annotations.NullMarked;
