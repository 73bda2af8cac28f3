package org.peremena.cast;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.peremena.audit.AuditLog;
import org.peremena.identity.Profiles;
import org.peremena.identity.Sessions;

/** The doors of rooms that the cast walks through; named here, they are there also when the program itself does not use them. */
@Singleton
@Unremovable
public class Doors {
    @Inject Profiles profiles;
    @Inject Sessions sessions;
    @Inject AuditLog auditLog;

    static Doors open() {
        return CDI.current().select(Doors.class).get();
    }
}
