package org.peremena.chat.log;

import java.util.List;

/** Told what has just become durable, in the order of each chat's seq. Called on the writer's thread: must not block. */
public interface AfterAppend {
    void appended(List<Appended> messages);
}
