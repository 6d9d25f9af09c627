package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        for (String text : List.of(
                "=1",
                "+a",
                "-a",
                "@x",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－a",
                "＠x",
                " =1",
                "\u00A0＝1",
                "\r\n+a",
                "'=1",
                "''@x")) {
            String written = CsvText.of(text, ';');
            assertThat(written).matches("(?s)\"?'.*").contains(text);
            assertThat(cells("a\n" + written)).containsExactly(text);
        }
        for (String text : List.of("'x", "a=b", "x", " x ", "'", "' ", "a;b\"c")) {
            String written = CsvText.of(text, ';');
            assertThat(written).doesNotStartWith("''").doesNotStartWith("\"''");
            assertThat(cells("a;b\n" + written)).containsExactly(text);
        }
        assertThat(CsvText.of("-5,5", ';')).isEqualTo("-5,5");
        assertThat(CsvText.of("+59171234567", ';')).isEqualTo("+59171234567");
        assertThat(read("a\n'=1\n'x")).containsExactly("1 A=a", "2 A==1", "3 A='x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sep=;",
                "\"sep=;\"",
                "SEP=;",
                "sep=;;;;",
                "\"sep=;\";;",
                "sep=; ",
                "\uFEFFsep=;",
                "\uFEFF\"sep=;\"",
                "\n\nsep=;",
                " sep=;",
                "sep =;",
                "sep= ;",
                "\" sep = ; \";",
                "\u00A0SEP\t=\u00A0;",
                "sep=\";\""
            })
    void a_first_line_that_says_the_separator_is_no_header(String first) throws IOException {
        List<String> lines = read(first + "\r\na,b;c\r\n1;2\r\n");
        assertThat(lines).hasSize(2).last().asString().endsWith(" A=1 B=2");
        assertThat(lines).first().asString().endsWith(" A=a,b B=c");
    }

    @Test
    void lines_are_counted_on_below_the_separator_whatever_it_is() throws IOException {
        assertThat(read("sep=|\na|b\n1|2")).containsExactly("2 A=a B=b", "3 A=1 B=2");
        assertThat(read("sep=\t\na;b\tc\n1\t2")).containsExactly("2 A=a;b B=c", "3 A=1 B=2");
        assertThat(read("sep=§\na§b\n1§2")).containsExactly("2 A=a B=b", "3 A=1 B=2");
        for (String none : List.of("sep=", "sep=;,", "sep=\"", "sep=\\t")) {
            assertThatThrownBy(() -> read(none + "\na;b\n"))
                    .isInstanceOf(UnreadableTable.class)
                    .hasMessage(
                            "La primera línea, «" + none + "», no dice el separador con un solo carácter, como sep=;"
                                    + " escríbalo así, o borre la línea.");
        }
        assertThatThrownBy(() -> read("sep=;\n"))
                .hasMessage("El CSV no tiene encabezado: su primera línea nombra las columnas.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b.c|d[0].e",
                "a | b",
                "a|b|;;;",
                "a|b,,",
                "\"a\"|\"b c\"",
                "\uFEFFa|b",
                "sep=;\na|b",
                "sep=,\na|b",
                "sep=:\na|b"
            })
    void a_header_of_one_cell_that_holds_names_is_told_its_separator(String csv) {
        assertThatThrownBy(() -> read(csv + "\n1|2"))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageStartingWith("El encabezado del CSV es una sola celda, «")
                .hasMessageContaining("». ¿Quiso separar con «|»? Escriba en" + (csv.startsWith("sep") ? " " : "cima "))
                .hasMessageEndingWith(" primera línea sep=|.");
    }

    @Test
    void whatever_else_parts_the_names_is_told_too() throws IOException {
        for (String other : List.of(":", "~", "^", "¦", "§", "；")) {
            assertThatThrownBy(() -> read("venta" + other + "plan")).hasMessageEndingWith("línea sep=" + other + ".");
        }
        assertThatThrownBy(() -> read("sep=|\na;b")).hasMessageEndingWith("Escriba en la primera línea sep=;.");
        assertThatThrownBy(() -> read("sep=;\na,b")).hasMessageEndingWith("Escriba en la primera línea sep=,.");
        assertThatThrownBy(() -> read("sep=;\na\tb"))
                .hasMessageEndingWith("¿Quiso separar con tabuladores? Borre la primera línea, que dice otra cosa.");
        for (String one :
                List.of("venta", "a.b[0].c", "Nota: venta", "venta:", "OT/venta", "\"a|b\"", "sep=|\n\"a;b\"")) {
            assertThat(read(one)).hasSize(1);
        }
        assertThat(read("a;b|c\n1;2")).containsExactly("1 A=a B=b|c", "2 A=1 B=2");
    }

    @Test
    void the_separator_is_found_outside_of_quotes() throws IOException {
        assertThat(read("a\tb, c\n1\t2")).containsExactly("1 A=a B=b, c", "2 A=1 B=2");
        assertThat(read("\"a;x\",b\n1,2")).containsExactly("1 A=a;x B=b", "2 A=1 B=2");
        assertThat(read("\"a\tx\",b\n1,2")).containsExactly("1 A=a\tx B=b", "2 A=1 B=2");
        assertThat(read("a;b\tc\n1;2")).containsExactly("1 A=a B=b\tc", "2 A=1 B=2");
    }

    @Test
    void only_where_a_comma_parts_the_cells_decimals_have_a_point() throws IOException {
        assertThat(open("a;b").decimals()).isEqualTo(Decimals.COMMA);
        assertThat(open("a\tb").decimals()).isEqualTo(Decimals.COMMA);
        assertThat(open("sep=|\na|b").decimals()).isEqualTo(Decimals.COMMA);
        assertThat(open("a,b").decimals()).isEqualTo(Decimals.POINT);
        assertThat(open("a").decimals()).isEqualTo(Decimals.POINT);
    }

    @Test
    void lines_end_as_they_like_and_a_cell_keeps_the_ends_within_it() throws IOException {
        assertThat(read("a;b\r1;2\r\r3;4\r")).containsExactly("1 A=a B=b", "2 A=1 B=2", "4 A=3 B=4");
        assertThat(read("a\r\n1\r2\n3\n\r\n4")).containsExactly("1 A=a", "2 A=1", "3 A=2", "4 A=3", "6 A=4");
        assertThat(cells("a\n\"x\r\ny\"\n\"x\ry\"\n\"x\ny\"\n")).containsExactly("x\r\ny", "x\ry", "x\ny");
    }

    @Test
    void what_ends_a_line_may_come_in_two_pieces() throws IOException {
        String long1 = "x".repeat(64 * 1024 - 3);
        CsvTable table = new CsvTable(
                new ByteArrayInputStream(("a\n" + long1 + "\r\ny\r").getBytes(StandardCharsets.UTF_8)), 1 << 20);
        assertThat(String.valueOf(table.next())).contains("numero=2", long1 + "]");
        assertThat(String.valueOf(table.next())).contains("numero=3", "valor=y]");
        assertThat(table.next()).isNull();
    }

    @Test
    void a_copy_is_written_as_the_original() throws IOException {
        for (String csv : List.of(
                "\uFEFFa;b\r\n1;\"x;y\"\r\n",
                "\uFEFF\"sep=|\"\r\na|b\r\n1|x\r\n",
                "a\tb\r\n1\t\"x\ty\"\r\n",
                "sep=,\r\na\r\n")) {
            CsvTable table = open(csv);
            ByteArrayOutputStream copy = new ByteArrayOutputStream();
            CsvWriter writer = new CsvWriter(copy, table.form());
            for (TableLine line = table.header(); line != null; line = table.next()) {
                writer.line(line.numero(), line.celdas(), line.celdas().size(), List.of());
            }
            assertThat(copy.toString(StandardCharsets.UTF_8)).isEqualTo(csv);
        }
    }

    @Test
    void a_line_of_white_space_is_blank() throws IOException {
        assertThat(read("a\n\u00A0\u2007\n \t\n1")).containsExactly("1 A=a", "4 A=1");
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

    private static CsvTable open(String csv) throws IOException {
        return new CsvTable(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), LONGEST);
    }

    /** The first cells of the lines below the header. */
    private static List<String> cells(String csv) throws IOException {
        CsvTable table = open(csv);
        List<String> cells = new ArrayList<>();
        for (TableLine line = table.next(); line != null; line = table.next()) {
            cells.add(line.celdas().get(0).texto());
        }
        return cells;
    }

    private static List<String> read(String csv) throws IOException {
        CsvTable table = open(csv);
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
