package org.peremena.shared.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;

/** A PostgreSQL that somebody else runs, named by {@code PEREMENA_DATABASE_URL}: {@code postgresql://user:password@host:port/database} or a JDBC URL. */
public final class OutsidePostgres {
    /** Older ones lack what our SQL says, and their makers no longer mend them. */
    private static final int OLDEST_MAJOR = 15;

    private OutsidePostgres() {}

    public static DatabaseAddress check(String url) {
        var address = parse(url);
        try (var connection = address.connect(); var statement = connection.createStatement()) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR) throw new DatabaseTrouble("The database at " + address + " is PostgreSQL " + major + ", Peremena needs " + OLDEST_MAJOR + " or newer.");
            try (var encoding = statement.executeQuery("show server_encoding")) {
                encoding.next();
                if (!encoding.getString(1).equals("UTF8")) throw new DatabaseTrouble("The database at " + address + " must be made with encoding UTF8, not " + encoding.getString(1) + ".");
            }
            return address;
        } catch (SQLException e) {
            throw new DatabaseTrouble("The database at " + address + " (PEREMENA_DATABASE_URL) does not let us in: " + e.getMessage(), e);
        }
    }

    static DatabaseAddress parse(String url) {
        if (url.startsWith("jdbc:postgresql:")) return new DatabaseAddress(url, "", "");
        if (!url.startsWith("postgresql://") && !url.startsWith("postgres://"))
            throw new DatabaseTrouble("PEREMENA_DATABASE_URL must look like postgresql://user:password@host:5432/database.");
        var uri = URI.create(url);
        var entry = uri.getRawUserInfo() == null ? new String[] {""} : uri.getRawUserInfo().split(":", 2);
        var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new DatabaseAddress("jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort()) + uri.getRawPath() + query,
            decode(entry[0]), entry.length < 2 ? "" : decode(entry[1]));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
