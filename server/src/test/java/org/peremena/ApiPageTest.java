package org.peremena;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.peremena.permissions.Endpoint;
import org.peremena.realtime.socket.CloseCode;

/** {@code docs/api.md} is what clients are written to: it names every call there is, and none that is not. */
class ApiPageTest {
    private static final Path PAGE = Path.of("../docs/api.md");
    private static final Pattern CALL = Pattern.compile("`((?:GET|PUT|POST|PATCH|DELETE) /[^`\\s?]*)");
    /** Served beside the controllers. */
    private static final Set<String> OTHERS = Set.of("GET /api/openapi", "GET /api/socket");

    @Test
    void names_every_call_and_nothing_else() throws IOException {
        var named = CALL.matcher(Files.readString(PAGE)).results().map(call -> plain(call.group(1))).collect(Collectors.toCollection(TreeSet::new));
        named.removeAll(OTHERS);
        assertThat(named).isEqualTo(Endpoint.ofProgram().stream().map(endpoint -> plain(endpoint.toString())).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void names_every_close_code() throws IOException {
        var page = Files.readString(PAGE);
        for (var code : CloseCode.values()) assertThat(page.substring(page.indexOf("Close codes:"))).contains(String.valueOf(code.number()));
    }

    /** What stands in a path for an id is called differently here and there. */
    private static String plain(String call) {
        return call.replaceAll("\\{\\w+}", "{}");
    }
}
