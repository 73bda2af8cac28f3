/**
 * The school as its office knows it: organisations, classes, subjects, groups, the roster with roles, positions, enrolments and guardians, invitations, imports.
 * Tables: {@code school.*}. Announces {@link org.peremena.school.RosterChanged}.
 */
@Room(mayImport = {"shared", "identity", "audit"})
@NullMarked
package org.peremena.school;

import org.jspecify.annotations.NullMarked;
import org.peremena.shared.Room;
