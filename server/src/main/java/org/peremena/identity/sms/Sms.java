package org.peremena.identity.sms;

import org.peremena.identity.phone.Phone;

/** Hands a short text to whoever delivers it. */
public interface Sms {
    /** Returns once the next one in line has taken it; whether the phone gets it is not known to us. */
    void send(Phone phone, String text) throws SmsFailed;
}
