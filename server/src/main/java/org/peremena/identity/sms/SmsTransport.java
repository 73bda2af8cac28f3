package org.peremena.identity.sms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Chooses the way that the settings name. */
@ApplicationScoped
class SmsTransport {
    @Produces
    @Singleton
    Sms sms(SmsSettings settings) {
        return switch (settings.transport()) {
            case LOG -> new SmsToLog();
            case HTTP -> new SmsOverHttp(settings.http(), settings.timeout());
            case SMPP -> new SmsOverSmpp(settings.smpp(), settings.timeout());
        };
    }

    void close(@Disposes Sms sms) {
        if (sms instanceof SmsOverSmpp smpp) smpp.close();
    }
}
