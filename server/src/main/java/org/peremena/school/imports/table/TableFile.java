package org.peremena.school.imports.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.peremena.school.imports.reading.CsvText;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.school.imports.reading.ReadFile;
import org.peremena.school.imports.reading.Wish;
import org.peremena.shared.Refusal;

/** Reads our template, or any list with columns that we know, row by row. */
public final class TableFile {
    private TableFile() {}

    /** Every visible sheet with people on it. */
    public static ReadFile xlsx(Path file, LocalDate today) {
        var limits = new ImportLimits();
        var sheets = new ArrayList<TableSheet>();
        try {
            WorkbookBounds.check(file);
        } catch (IOException e) {
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
        try (var workbook = new ReadableWorkbook(file.toFile()); var all = workbook.getSheets()) {
            for (var sheet : all.filter(s -> s.getVisibility() == SheetVisibility.VISIBLE).toList()) sheets.add(read(sheet, limits));
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader answers to a broken workbook with whatever exception it stumbles over.
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
        return people("xlsx", sheets, today);
    }

    private static TableSheet read(Sheet sheet, ImportLimits limits) throws IOException {
        var table = new TableSheet(sheet.getName(), limits);
        try (Stream<Row> rows = sheet.openStream()) {
            Iterator<Row> each = rows.iterator();
            while (each.hasNext()) {
                var row = each.next();
                if (!table.take(row.getRowNum(), cells(row))) break;
            }
        }
        return table;
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < Math.min(row.getCellCount(), ImportLimits.COLUMNS); i++) cells.add(row.getOptionalCell(i).map(TableFile::text).orElse(""));
        return cells;
    }

    /** Numbers without «E+10»; a formula is what the spreadsheet has last worked out. */
    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber().stripTrailingZeros();
            return number.precision() > 40 || Math.abs(number.scale()) > 40 ? String.valueOf(cell.getRawValue()) : number.toPlainString();
        }
        if (cell.getType() == CellType.EMPTY) return "";
        if (cell.getType() == CellType.STRING) return cell.asString();
        return cell.getRawValue() == null ? "" : cell.getRawValue();
    }

    public static ReadFile csv(Path file, LocalDate today) {
        var table = new TableSheet("", new ImportLimits());
        try (var records = CsvText.open(Files.newInputStream(file))) {
            Iterator<CSVRecord> each = records.iterator();
            while (each.hasNext()) {
                var record = each.next();
                if (!table.take((int) Math.min(Integer.MAX_VALUE, record.getRecordNumber()), record.toList())) break;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal(ImportReason.IMPORT_BROKEN);
        }
        return people("csv", List.of(table), today);
    }

    private static ReadFile people(String format, List<TableSheet> sheets, LocalDate today) {
        var tables = sheets.stream().filter(TableSheet::isPeople).toList();
        if (tables.isEmpty()) throw new Refusal(ImportReason.IMPORT_COLUMNS_UNKNOWN, Map.of("needed", "Роль, Фамилия, Имя, Отчество, Телефон, Класс"));
        var wishes = new ArrayList<Wish>();
        var columns = EnumSet.noneOf(Column.class);
        var ignored = new LinkedHashSet<String>();
        for (var table : tables) {
            columns.addAll(table.columns());
            ignored.addAll(table.ignored());
            var reader = new RowReader(today);
            table.rows().forEach(row -> wishes.add(reader.read(row)));
        }
        if (wishes.isEmpty()) throw new Refusal(ImportReason.IMPORT_EMPTY);
        return new ReadFile(format, columns.stream().map(Column::heading).toList(), List.copyOf(ignored), wishes);
    }
}
