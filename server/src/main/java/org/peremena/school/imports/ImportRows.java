package org.peremena.school.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.plan.ImportPlan;
import org.peremena.shared.Page;
import org.peremena.shared.Refusal;
import org.peremena.shared.Sentences;
import org.peremena.shared.SharedReason;

/** The rows of a preview, page by page, and those with errors as a file to mend and bring again. */
@ApplicationScoped
class ImportRows {
    private static final int PIECE = 1_000;
    private final ImportStore store;
    private final Sentences sentences;

    ImportRows(ImportStore store, Sentences sentences) {
        this.store = store;
        this.sentences = sentences;
    }

    Page<ImportView.Row> page(Import of, Show show, @Nullable String cursor, int limit, Locale language) {
        var words = new RemarkWords(sentences, language);
        var found = store.rows(of.id(), show, position(cursor), limit + 1);
        var shown = found.stream().limit(limit).map(r -> told(r.row(), words)).toList();
        return new Page<>(shown, found.size() > limit ? String.valueOf(found.get(limit - 1).position()) : null);
    }

    private static int position(@Nullable String cursor) {
        try {
            return cursor == null ? -1 : Integer.parseInt(cursor);
        } catch (NumberFormatException e) {
            throw new Refusal(SharedReason.INVALID);
        }
    }

    private static ImportView.Row told(ImportPlan.Row row, RemarkWords words) {
        return new ImportView.Row(row.source().number(), row.source().sheet(), row.action(), row.source().values(), row.remarks().stream().map(words::say).toList());
    }

    /** With the mark and the semicolons that spreadsheets in Russia expect; the columns are the file's own, so that the mended list can be loaded. */
    void writeErrors(Import of, Locale language, OutputStream out) throws IOException {
        var words = new RemarkWords(sentences, language);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        var csv = new CSVPrinter(writer, CSVFormat.Builder.create().setDelimiter(';').setRecordSeparator("\r\n").get());
        var headings = new ArrayList<>(List.of(words.heading("heading.row"), words.heading("heading.sheet")));
        headings.addAll(of.columns());
        headings.add(words.heading("heading.wrong"));
        csv.printRecord(headings);
        var after = -1;
        List<ImportStore.PositionedRow> piece;
        do {
            piece = store.rows(of.id(), Show.ERROR, after, PIECE);
            for (var row : piece) csv.printRecord(cells(row.row(), of.columns(), words));
            if (!piece.isEmpty()) after = piece.getLast().position();
        } while (piece.size() == PIECE);
        csv.flush();
    }

    private static List<String> cells(ImportPlan.Row row, List<String> columns, RemarkWords words) {
        var cells = new ArrayList<>(List.of(String.valueOf(row.source().number()), harmless(row.source().sheet())));
        columns.forEach(c -> cells.add(harmless(row.source().values().getOrDefault(c, ""))));
        cells.add(harmless(row.remarks().stream().map(words::say).map(t -> t.column() + ": " + t.detail()).collect(Collectors.joining("; "))));
        return cells;
    }

    /** A spreadsheet would run what begins like a formula; the apostrophe says «text», and our reader takes it off again. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
