package org.peremena.chat.overview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.peremena.identity.CurrentViewer;
import org.peremena.shared.ClassId;
import org.peremena.shared.Page;

@Path("/api/classes/{schoolClass}/chats")
@RunOnVirtualThread
public class ClassChatsController {
    private final CurrentViewer viewer;
    private final Overview overview;

    ClassChatsController(CurrentViewer viewer, Overview overview) {
        this.viewer = viewer;
        this.overview = overview;
    }

    /** Those that the viewer has a seat in. */
    @GET
    public Page<ChatView> ofClass(ClassId schoolClass) {
        return Page.whole(overview.ofClass(viewer.get().profile(), schoolClass));
    }
}
