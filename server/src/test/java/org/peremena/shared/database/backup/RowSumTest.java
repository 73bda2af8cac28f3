package org.peremena.shared.database.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RowSumTest {
    @Test
    void order_does_not_matter_and_everything_else_does() throws IOException {
        var sum = sum("Анна\t1\n", "Борис\t2\n");
        assertThat(sum("Борис\t2\n", "Анна\t1\n")).isEqualTo(sum);
        assertThat(sum("Борис\t2\nАнн", "а\t1\n")).isEqualTo(sum);
        assertThat(sum("Анна\t1\n", "Борис\t3\n")).isNotEqualTo(sum);
        assertThat(sum("Анна\t1\n")).isNotEqualTo(sum);
        assertThat(sum("Анна\t1\n", "Анна\t1\n", "Борис\t2\n")).isNotEqualTo(sum);
        assertThat(sum("Анна\t2\n", "Борис\t1\n")).isNotEqualTo(sum);
    }

    private static String sum(String... pieces) throws IOException {
        var sum = new RowSum(OutputStream.nullOutputStream());
        for (var piece : pieces) sum.write(piece.getBytes(StandardCharsets.UTF_8));
        return sum.hex();
    }
}
