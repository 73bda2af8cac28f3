/** What the walk through all endpoints as every role needs: the endpoints, the table, the people and things that the calls are about. */
@NullMarked
package org.peremena.permissions;

import org.jspecify.annotations.NullMarked;
