package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TitlesTest {
    @Test
    void a_title_is_what_stands_between_white_space() throws IOException {
        assertThat(titles(table("\u00A0a\u202F; ;\u2007;d;;\n")).byColumn()).isEqualTo(Map.of(0, "a", 3, "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;2;3", "1", "1;2;3;;;", "1;2;3; ;\u00A0;", ";;x"})
    void a_line_may_be_shorter_or_have_empty_cells_at_its_end(String line) throws IOException {
        assertThat(beyond("a;b;c\n" + line)).isEmpty();
        assertThat(beyond("a;b;c;;\n" + line)).isEmpty();
    }

    @Test
    void a_cell_beyond_the_last_title_is_told_with_both_counts_and_its_address() throws IOException {
        assertThat(beyond("a,b,c\n1,960,x,2,000,,"))
                .contains(
                        "tiene 5 celdas y el encabezado 3: la celda D2, «2», está en una columna sin título. En un CSV,"
                                + " la celda que lleva el separador va entre comillas.");
        assertThat(beyond("a;b; ;\u00A0\n;;;;x"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("tiene 5 celdas y el encabezado 2: la celda E2, «x»"));
    }

    @Test
    void a_value_between_two_titles_is_found_but_is_not_beyond() throws IOException {
        CsvTable table = table("a;;c\n1; ;3\n1;x;3");
        Titles titles = titles(table);
        assertThat(titles.untitled(line(table))).isEmpty();
        TableLine second = line(table);
        assertThat(titles.untitled(second)).contains(TableCell.text(1, "x"));
        assertThat(titles.beyond(second)).isEmpty();
    }

    private static Optional<String> beyond(String csv) throws IOException {
        CsvTable table = table(csv);
        return titles(table).beyond(line(table));
    }

    private static Titles titles(CsvTable table) {
        return new Titles(table);
    }

    private static TableLine line(CsvTable table) throws IOException {
        return Objects.requireNonNull(table.next());
    }

    private static CsvTable table(String csv) throws IOException {
        return new CsvTable(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), 1_000);
    }
}
