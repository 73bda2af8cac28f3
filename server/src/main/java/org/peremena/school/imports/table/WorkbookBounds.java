package org.peremena.school.imports.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.peremena.school.imports.reading.ImportLimits;
import org.peremena.school.imports.reading.ImportReason;
import org.peremena.shared.Refusal;

/**
 * Looks through a workbook before its reader does: that one keeps a whole row in memory, with a place for each column up to the last, and believes a cell that calls itself
 * «ZZZZZZ1». A few bytes of a file would take all memory of the server.
 */
final class WorkbookBounds {
    /** «XFD1048576», the last cell there is. */
    private static final int LONGEST_PLACE = 10;
    private static final int LETTERS = 3;
    private static final int CELLS_A_ROW = 16_384;
    /** Three times what a spreadsheet lets a cell hold. */
    private static final int TEXT = 100_000;
    private static final XMLInputFactory XML = factory();

    private int cells;
    private int text;

    static void check(Path file) throws IOException {
        try (var zip = ZipFile.builder().setPath(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    new WorkbookBounds().check(content);
                }
            }
        }
    }

    /** A picture is no XML and a broken sheet is the reader's to refuse; it gets no further in it than this has come. */
    private void check(InputStream content) throws IOException {
        try {
            var xml = XML.createXMLStreamReader(content);
            while (xml.hasNext()) look(xml, xml.next());
        } catch (XMLStreamException noXml) {
            if (noXml.getNestedException() instanceof IOException broken) throw broken;
        }
    }

    private void look(XMLStreamReader xml, int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                text = 0;
                if (xml.getLocalName().equals("row")) cells = 0;
                else if (xml.getLocalName().equals("c")) cell(xml.getAttributeValue(null, "r"));
            }
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                text += xml.getTextLength();
                if (text > TEXT) throw ImportLimits.tooLarge("text", TEXT);
            }
            default -> { }
        }
    }

    private void cell(@Nullable String place) {
        if (++cells > CELLS_A_ROW) throw ImportLimits.tooLarge("columns", CELLS_A_ROW);
        if (place == null) return;
        var letters = place.chars().takeWhile(c -> c < '0' || c > '9').count();
        if (letters > LETTERS || place.length() > LONGEST_PLACE) throw new Refusal(ImportReason.IMPORT_BROKEN);
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
