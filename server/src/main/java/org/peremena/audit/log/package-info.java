/** Writing entries down and reading them page by page. */
@NullMarked
package org.peremena.audit.log;

import org.jspecify.annotations.NullMarked;
