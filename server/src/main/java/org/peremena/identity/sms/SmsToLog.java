package org.peremena.identity.sms;

import org.jboss.logging.Logger;
import org.peremena.identity.phone.Phone;

/** Writes the message to the log: a start without any settings, and development. Nothing leaves the house. */
class SmsToLog implements Sms {
    private static final Logger LOG = Logger.getLogger(SmsToLog.class);

    @Override
    public void send(Phone phone, String text) {
        LOG.infof("SMS to %s: %s", phone.masked(), text);
    }
}
