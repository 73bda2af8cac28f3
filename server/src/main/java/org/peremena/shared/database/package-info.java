/** Opens PostgreSQL: starts our own where none is configured, brings every room's schema up to date, gives the rooms JDBI. */
@NullMarked
package org.peremena.shared.database;

import org.jspecify.annotations.NullMarked;
