/** How a text message leaves the house: to the log, over an HTTP gateway, over SMPP. */
@NullMarked
package org.peremena.identity.sms;

import org.jspecify.annotations.NullMarked;
