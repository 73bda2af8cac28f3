package org.peremena.realtime.presence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "peremena.presence")
interface PresenceSettings {
    /** A reconnect or a reload of the page within this time is no absence. */
    @WithDefault("5s")
    Duration grace();

    /** Changes are gathered for so long before they are told: a school that comes back at once costs each watcher one frame. */
    @WithDefault("1s")
    Duration gather();
}
