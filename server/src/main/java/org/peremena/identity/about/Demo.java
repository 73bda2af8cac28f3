package org.peremena.identity.about;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.peremena.identity.sms.SmsSettings;

/** Whether this is the demo, and whether it shows sign-in codes on the screen: only where no real message leaves the house. */
@ApplicationScoped
public class Demo {
    private final boolean demo;
    private final boolean codeOnScreen;

    Demo(@ConfigProperty(name = "peremena.demo", defaultValue = "false") boolean demo, SmsSettings sms) {
        this.demo = demo;
        this.codeOnScreen = demo && sms.transport() == SmsSettings.Transport.LOG;
    }

    public boolean isOn() {
        return demo;
    }

    public boolean codeOnScreen() {
        return codeOnScreen;
    }
}
