package org.peremena.chat.message;

import org.jspecify.annotations.Nullable;

/** At most one is given; none means the newest. */
record HistoryPlace(@Nullable Long before, @Nullable Long after, @Nullable Long around) {}
