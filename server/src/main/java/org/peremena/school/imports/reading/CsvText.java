package org.peremena.school.imports.reading;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.mozilla.universalchardet.UniversalDetector;
import org.peremena.shared.Refusal;

/** CSV as programs in Russia write it: UTF-8 with or without its mark, UTF-16, Windows-1251; commas, semicolons or tabs. */
public final class CsvText {
    private static final int LOOK = 1 << 18;
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final List<Charset> OTHERS = List.of(Charset.forName("KOI8-R"), Charset.forName("IBM866"), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private CsvText() {}

    /** Of a stream that the parser closes with itself. */
    public static CSVParser open(InputStream bytes) throws IOException {
        var stream = new BufferedInputStream(bytes, LOOK);
        stream.mark(LOOK);
        var head = stream.readNBytes(LOOK);
        stream.reset();
        if (head.length == 0) throw new Refusal(ImportReason.IMPORT_EMPTY);
        var charset = charset(head);
        var reader = new BufferedReader(new InputStreamReader(stream, charset), 1 << 16);
        skipMark(reader);
        var format = CSVFormat.Builder.create().setDelimiter(delimiter(new String(head, charset))).setQuote('"').setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    private static void skipMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
    }

    static Charset charset(byte[] head) {
        var marked = UniversalDetector.detectCharsetFromBOM(head);
        if (marked != null) return Charset.forName(marked);
        if (isUtf8(head)) {
            refuseBinary(head);
            return StandardCharsets.UTF_8;
        }
        var detector = new UniversalDetector();
        detector.handleData(head);
        detector.dataEnd();
        var name = detector.getDetectedCharset();
        var found = OTHERS.stream().filter(c -> name != null && c.equals(known(name))).findFirst().orElse(WINDOWS);
        if (!found.name().startsWith("UTF-16")) refuseBinary(head);
        return found;
    }

    private static Charset known(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : WINDOWS;
    }

    private static void refuseBinary(byte[] head) {
        for (var b : head) if (b == 0) throw new Refusal(ImportReason.IMPORT_TYPE_UNKNOWN);
    }

    /** The look may end inside a character: up to three bytes at its end do not count. */
    private static boolean isUtf8(byte[] head) {
        for (int cut = 0; cut <= (head.length == LOOK ? 3 : 0); cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return false;
    }

    /** The one that comes most often in the first line that has any, outside quotes. */
    static char delimiter(String text) {
        var counts = new int[3];
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') quoted = !quoted;
            else if (c == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0) break;
            else if (!quoted && ";,\t".indexOf(c) >= 0) counts[";,\t".indexOf(c)]++;
        }
        if (counts[2] > counts[0] && counts[2] > counts[1]) return '\t';
        return counts[1] > counts[0] ? ',' : ';';
    }
}
