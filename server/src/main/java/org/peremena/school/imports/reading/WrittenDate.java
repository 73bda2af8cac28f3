package org.peremena.school.imports.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.peremena.school.Roster;

/** «14.03.2015», «14/3/15», «2015-03-14», and the day number that a spreadsheet keeps when a date has lost its format. */
public final class WrittenDate {
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[./\\-](\\d{1,2})[./\\-](\\d{4}|\\d{2})(?:\\s*г\\.?)?");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[T ].*)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{4,5}(?:\\.0+)?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

    private WrittenDate() {}

    public static @Nullable LocalDate read(@Nullable String text, String column, LocalDate today, List<Remark> remarks) {
        if (text == null) return null;
        try {
            var day = day(text.strip(), today);
            if (day == null) remarks.add(Remark.error(column, "date-unreadable"));
            else if (day.isBefore(Roster.Person.EARLIEST_BIRTHDAY) || day.isAfter(today)) remarks.add(Remark.error(column, "date-impossible"));
            else return day;
        } catch (DateTimeException e) {
            remarks.add(Remark.error(column, "date-not-in-calendar"));
        }
        return null;
    }

    private static @Nullable LocalDate day(String text, LocalDate today) {
        var m = DAY_FIRST.matcher(text);
        if (m.matches()) return LocalDate.of(year(m.group(3), today), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(1)));
        m = YEAR_FIRST.matcher(text);
        if (m.matches()) return LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
        return SERIAL.matcher(text).matches() ? SERIAL_ZERO.plusDays((long) Double.parseDouble(text)) : null;
    }

    private static int year(String text, LocalDate today) {
        var year = Integer.parseInt(text);
        if (text.length() == 4) return year;
        var century = today.getYear() / 100 * 100;
        return century + year > today.getYear() ? century - 100 + year : century + year;
    }
}
