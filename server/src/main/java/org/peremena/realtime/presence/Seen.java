package org.peremena.realtime.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.peremena.shared.ProfileId;

/** @param lastSeenAt when they were here last, if they are not now and it is known */
record Seen(ProfileId profile, boolean online, @Nullable Instant lastSeenAt) {}
