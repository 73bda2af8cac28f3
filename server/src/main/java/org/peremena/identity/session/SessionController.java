package org.peremena.identity.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.peremena.identity.Account;
import org.peremena.identity.CurrentDevice;
import org.peremena.identity.CurrentViewer;
import org.peremena.identity.Open;
import org.peremena.shared.SessionId;

@Path("/api")
@RunOnVirtualThread
class SessionController {
    private final CurrentViewer viewer;
    private final CurrentDevice device;
    private final StoredSessions sessions;
    private final EndSessions endSessions;
    private final SessionStore store;
    private final Clock clock;

    SessionController(CurrentViewer viewer, CurrentDevice device, StoredSessions sessions, EndSessions endSessions, SessionStore store, Clock clock) {
        this.viewer = viewer;
        this.device = device;
        this.sessions = sessions;
        this.endSessions = endSessions;
        this.store = store;
        this.clock = clock;
    }

    @GET
    @Open
    @Path("accounts")
    public AccountsOnDevice accounts() {
        return new AccountsOnDevice(sessions.accountsOn(device.get()));
    }

    @GET
    @Path("sessions")
    public SessionList list() {
        var current = viewer.get().session();
        return new SessionList(store.listLive(viewer.get().account(), clock.instant()).stream().map(row -> SessionRow.of(row, current)).toList());
    }

    @DELETE
    @Path("sessions/{id}")
    public void end(SessionId id) {
        endSessions.end(viewer.get(), id);
    }

    @DELETE
    @Path("sessions")
    public void endOthers() {
        endSessions.endOthers(viewer.get());
    }

    @DELETE
    @Path("sessions/current")
    public Response signOut() {
        var session = viewer.get().session();
        endSessions.end(viewer.get(), session);
        return Response.noContent().header(HttpHeaders.SET_COOKIE, SessionCookies.remove(session, device.get().secure())).build();
    }

    record AccountsOnDevice(List<Account> accounts) {}

    record SessionList(List<SessionRow> items) {}

    record SessionRow(SessionId id, String device, String address, Instant createdAt, Instant lastSeenAt, boolean current) {
        static SessionRow of(SessionStore.Listed row, SessionId current) {
            return new SessionRow(row.id(), row.device(), row.address(), row.createdAt(), row.lastSeenAt(), row.id().equals(current));
        }
    }
}
