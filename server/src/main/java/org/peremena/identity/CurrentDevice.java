package org.peremena.identity;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The device of the running request; set for the calls that are {@link Open}. */
@RequestScoped
public class CurrentDevice {
    private @Nullable Device device;

    public Device get() {
        if (device == null) throw new IllegalStateException("only open calls know their device");
        return device;
    }

    public void set(Device device) {
        this.device = device;
    }
}
