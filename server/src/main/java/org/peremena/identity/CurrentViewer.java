package org.peremena.identity;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** The viewer of the running request, set before any controller runs; calls that are not {@link Open} are refused without one. */
@RequestScoped
public class CurrentViewer {
    private @Nullable Viewer viewer;

    public Viewer get() {
        if (viewer == null) throw new IllegalStateException("an open call has no viewer");
        return viewer;
    }

    public void set(Viewer viewer) {
        this.viewer = viewer;
    }
}
