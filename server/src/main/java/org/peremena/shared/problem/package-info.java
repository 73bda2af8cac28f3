/** Where a refusal, a mistake of the caller or an accident becomes HTTP: problem+json (RFC 9457) in the reader's language, one shape for REST, sockets and unknown paths. */
@NullMarked
package org.peremena.shared.problem;

import org.jspecify.annotations.NullMarked;
