package org.peremena.school.imports.table;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.school.imports.reading.SourceRow;

/** Takes the rows of one sheet as they come: finds the headings among the first ones, then gives each row its columns. */
final class TableSheet {
    /** Above the headings there may be a title, a date, an order. */
    private static final int HEADINGS_WITHIN = 20;

    private final String name;
    private final ImportLimits limits;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final List<String> ignored = new ArrayList<>();
    private final List<SourceRow> rows = new ArrayList<>();

    TableSheet(String name, ImportLimits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** @return whether more rows are wanted */
    boolean take(int number, List<String> cells) {
        if (places.isEmpty()) return findHeadings(cells) || number < HEADINGS_WITHIN;
        var values = new LinkedHashMap<String, String>();
        places.forEach((column, place) -> {
            var text = place < cells.size() ? tidy(cells.get(place)) : null;
            if (text != null) values.put(column.heading(), text);
        });
        if (values.isEmpty()) return true;
        limits.count(values);
        rows.add(new SourceRow(name, number, values));
        return true;
    }

    private boolean findHeadings(List<String> cells) {
        var found = new EnumMap<Column, Integer>(Column.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < Math.min(cells.size(), ImportLimits.COLUMNS); i++) {
            var text = tidy(cells.get(i));
            var column = text == null ? null : Column.find(text).orElse(null);
            if (column != null && !found.containsKey(column)) found.put(column, i);
            else if (text != null) unknown.add(text.substring(0, Math.min(text.length(), 60)));
        }
        var named = found.containsKey(Column.WHOLE_NAME) || found.containsKey(Column.FAMILY) && found.containsKey(Column.GIVEN);
        if (!named || found.size() < 2) return false;
        places.putAll(found);
        ignored.addAll(unknown);
        return true;
    }

    /** An apostrophe is how spreadsheets, and our own list of errors, say «this is text». One character more than allowed is kept so that its length is noticed. */
    static @Nullable String tidy(@Nullable String cell) {
        if (cell == null) return null;
        var text = cell.replaceAll("[\\u00a0\\u2007\\u202f]", " ").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\t]]", "").strip();
        if (text.length() > 1 && text.charAt(0) == '\'') text = text.substring(1).strip();
        if (text.isEmpty() || text.equals("-") || text.equals("—") || text.equals("–")) return null;
        return text.length() > ImportLimits.CELL ? text.substring(0, ImportLimits.CELL + 1) : text;
    }

    boolean isPeople() {
        return !places.isEmpty();
    }

    Set<Column> columns() {
        return places.keySet();
    }

    List<String> ignored() {
        return ignored;
    }

    List<SourceRow> rows() {
        return rows;
    }
}
