package org.peremena.identity;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The device of the running request; worked out only for the few calls that ask. */
@RequestScoped
public class CurrentDevice {
    private @Nullable Supplier<Device> device;

    public Device get() {
        if (device == null) throw new IllegalStateException("no request is running");
        return device.get();
    }

    public void set(Supplier<Device> device) {
        this.device = device;
    }
}
