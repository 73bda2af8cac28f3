package org.peremena.shared.database;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is away for a while (stopped, being started, cut off, out of space or of connections) from one that refuses what we ask of it. */
public final class DatabaseAway {
    private DatabaseAway() {}

    public static boolean isCauseOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) if (cause instanceof SQLException sql && isAway(sql)) return true;
        return false;
    }

    /** Without a state: the pool had no connection to give. */
    private static boolean isAway(SQLException e) {
        var state = e.getSQLState();
        if (e instanceof SQLTransientConnectionException || state == null) return true;
        return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("25006");
    }
}
