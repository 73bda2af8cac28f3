package org.peremena.shared.database.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.peremena.shared.database.Migrations;
import org.peremena.shared.database.backup.Manifest.SequenceState;
import org.peremena.shared.database.backup.Manifest.TableCopy;

/** What PostgreSQL's own catalogue says about the rooms' schemas. */
final class Catalogue {
    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** The same value is the same text wherever and whenever it is copied. */
    static void writeAlike(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1; set bytea_output = 'hex'; set synchronize_seqscans = off");
        }
    }

    /** The version of each room's schema that is there. */
    Map<String, String> versions() throws SQLException {
        var versions = new LinkedHashMap<String, String>();
        for (var schema : query("select table_schema from information_schema.tables where table_name = '" + Migrations.HISTORY + "' and table_schema = any(?) order by 1", row -> row.getString(1))) {
            query("select version from \"" + schema + "\"." + Migrations.HISTORY + " where success and version is not null order by installed_rank desc limit 1", row -> row.getString(1))
                .forEach(version -> versions.put(schema, version));
        }
        return versions;
    }

    /** Tables in an order in which each comes after those that it refers to; counts and sums still empty. Computed columns are computed again. */
    List<TableCopy> tables() throws SQLException {
        var tables = query("""
            select n.nspname, c.relname, array(
                select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(?) and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '%s' order by 1, 2""".formatted(Migrations.HISTORY),
            row -> new TableCopy(row.getString(1), row.getString(2), strings(row.getArray(3)), 0, ""));
        return ordered(tables, references());
    }

    private List<String[]> references() throws SQLException {
        return query("""
            select n.nspname || '.' || c.relname, m.nspname || '.' || t.relname
            from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                 join pg_class t on t.oid = k.confrelid join pg_namespace m on m.oid = t.relnamespace
            where k.contype = 'f' and k.conrelid <> k.confrelid and n.nspname = any(?)""", row -> new String[] {row.getString(1), row.getString(2)});
    }

    private static List<TableCopy> ordered(List<TableCopy> tables, List<String[]> references) {
        var left = new ArrayList<>(tables);
        var ordered = new ArrayList<TableCopy>();
        while (!left.isEmpty()) {
            var free = left.stream().filter(table -> references.stream().noneMatch(r -> r[0].equals(name(table)) && left.stream().anyMatch(other -> name(other).equals(r[1])))).toList();
            if (free.isEmpty()) throw new IllegalStateException("tables refer to each other in a circle: " + left.stream().map(Catalogue::name).toList());
            ordered.addAll(free);
            left.removeAll(free);
        }
        return ordered;
    }

    private static String name(TableCopy table) {
        return table.schema() + "." + table.name();
    }

    List<SequenceState> sequences() throws SQLException {
        var states = new ArrayList<SequenceState>();
        var names = query("select schemaname, sequencename from pg_sequences where schemaname = any(?) order by 1, 2", row -> new String[] {row.getString(1), row.getString(2)});
        for (var name : names) {
            try (var statement = connection.createStatement(); var row = statement.executeQuery("select last_value, is_called from \"%s\".\"%s\"".formatted(name[0], name[1]))) {
                row.next();
                states.add(new SequenceState(name[0], name[1], row.getLong(1), row.getBoolean(2)));
            }
        }
        return states;
    }

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String sql, Read<T> read) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            if (sql.contains("?")) statement.setArray(1, connection.createArrayOf("text", Migrations.ROOMS.toArray()));
            try (var rows = statement.executeQuery()) {
                var all = new ArrayList<T>();
                while (rows.next()) all.add(read.from(rows));
                return all;
            }
        }
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
