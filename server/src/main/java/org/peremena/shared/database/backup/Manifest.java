package org.peremena.shared.database.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * The last entry of a backup; a file without it was cut off.
 *
 * @param format    of the file; a program refuses one that it does not know
 * @param createdAt ISO 8601
 * @param beganAs   whether this was a demo; a restored school must not become one
 * @param schemas   the version of each room's schema
 * @param files     how many there are
 */
record Manifest(int format, String createdAt, String postgres, String beganAs, Map<String, String> schemas, List<TableCopy> tables, List<SequenceState> sequences, int files) {
    static final int FORMAT = 2;
    static final String ENTRY = "manifest.json";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** @param sum of the rows, see {@link RowSum} */
    record TableCopy(String schema, String name, List<String> columns, long rows, String sum) {
        String entry() {
            return "tables/" + schema + "." + name + ".copy.gz";
        }

        String copy() {
            return "copy \"%s\".\"%s\" (%s)".formatted(schema, name, String.join(", ", columns.stream().map(column -> '"' + column + '"').toList()));
        }
    }

    record SequenceState(String schema, String name, long value, boolean called) {}

    byte[] json() throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
    }

    static Manifest read(byte[] json) throws IOException {
        return JSON.readValue(json, Manifest.class);
    }
}
