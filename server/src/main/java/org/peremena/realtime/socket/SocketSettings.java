package org.peremena.realtime.socket;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "peremena.realtime")
public interface SocketSettings {
    /** How often the server pings. A socket silent for 2.5 times as long is dead, on both sides. */
    @WithDefault("25s")
    Duration heartbeat();

    /** What may wait in the program for one client that reads slowly; beyond it the client is cut off and asks for what it missed. */
    @WithDefault("262144")
    int pendingBytes();

    /** The kernel's part of the same; without a limit it grows to megabytes for a client that does not read. */
    @WithDefault("65536")
    int kernelBufferBytes();

    /** Devices and tabs of one profile at once. */
    @WithDefault("20")
    int socketsPerProfile();

    /** Frames a second that a client may send for long; pongs, typing and looks together are far below one. */
    @WithDefault("10")
    int framesPerSecond();

    /** Frames that a client may send at once. */
    @WithDefault("50")
    int framesAtOnce();

    default Duration silence() {
        return heartbeat().multipliedBy(5).dividedBy(2);
    }
}
