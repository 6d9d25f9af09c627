package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTableTest {
    private static final int LONGEST = 200;

    @Test
    void quotes_separators_and_lines_within_a_cell_are_read_and_blank_lines_passed_over() throws IOException {
        assertThat(read("a;b;c\n1;\"x;\"\"y\"\"\nz\";3\r\n\n ;;4"))
                .containsExactly("1 A=a B=b C=c", "2 A=1 B=x;\"y\"\nz C=3", "5 A=  C=4");
    }

    @Test
    void a_quote_that_is_never_closed_costs_its_own_line_only() throws IOException {
        assertThat(read("a,b\n1,\"open\n2,two\n3,three"))
                .containsExactly(
                        "1 A=a B=b", "2: hay unas comillas que no se cierran.", "3 A=2 B=two", "4 A=3 B=three");
    }

    @Test
    void a_line_that_is_too_long_or_no_utf8_costs_itself_only() throws IOException {
        assertThat(read("a\n" + "x".repeat(LONGEST + 1) + "\nb\nc"))
                .containsExactly("1 A=a", "2: pasa de 200 bytes, que es lo más que puede medir.", "3 A=b", "4 A=c");
        CsvTable table = open("a\n@\nc".getBytes(StandardCharsets.ISO_8859_1), (byte) 0xE9);
        assertThat(String.valueOf(table.next())).contains("no está en UTF-8");
        assertThat(String.valueOf(table.next())).contains("valor=c");
    }

    @Test
    void what_could_be_a_formula_goes_out_inert_and_comes_back_as_it_was() throws IOException {
        for (String text : List.of("=1", "+a", "-a", "@x", "\tx", "\rx")) {
            assertThat(CsvText.of(text, ';')).matches("(?s)\"?'.*").contains(text);
        }
        assertThat(CsvText.of("-5,5", ';')).isEqualTo("-5,5");
        assertThat(CsvText.of("+59171234567", ';')).isEqualTo("+59171234567");
        assertThat(read("a\n'=1\n'x")).containsExactly("1 A=a", "2 A==1", "3 A='x");
    }

    @Test
    void a_file_without_a_header_is_refused() {
        assertThatThrownBy(() -> read("\n\n"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessage("El CSV no tiene encabezado: su primera línea nombra las columnas.");
        assertThatThrownBy(() -> read("a;\"b\n")).hasMessageContaining("comillas que no se cierran");
    }

    private static CsvTable open(byte[] bytes, byte at) throws IOException {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '@' ? at : bytes[i];
        }
        return new CsvTable(new ByteArrayInputStream(bytes), LONGEST);
    }

    private static List<String> read(String csv) throws IOException {
        CsvTable table = new CsvTable(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), LONGEST);
        List<String> lines = new ArrayList<>();
        for (TableLine line = table.header(); line != null; line = table.next()) {
            StringBuilder shown = new StringBuilder().append(line.numero());
            if (line.falta() != null) {
                shown.append(": ").append(line.falta());
            }
            for (TableCell celda : line.celdas()) {
                shown.append(' ')
                        .append(TableCell.letras(celda.columna()))
                        .append('=')
                        .append(((TableValue.Text) celda.valor()).valor());
            }
            lines.add(shown.toString());
        }
        return lines;
    }
}
