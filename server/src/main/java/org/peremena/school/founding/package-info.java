/** How the first school of an empty database begins: named at the start of the program, with the one administrator who does the rest. */
@NullMarked
package org.peremena.school.founding;

import org.jspecify.annotations.NullMarked;
