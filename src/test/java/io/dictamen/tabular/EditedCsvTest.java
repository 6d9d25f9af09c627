package io.dictamen.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditedCsvTest {
    private static final String FILE = "\uFEFFsep=;\r\na;b;;\r\n\"uno;\r\n dos\";'1\r\n\r\n x ;\"y\"\"\"\n;;\r\nfin;2";

    private static EditedCsv csv(String text) {
        return EditedCsv.of(text.getBytes(StandardCharsets.UTF_8), 1 << 20);
    }

    private static String text(EditedCsv csv) {
        return new String(csv.bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void a_record_is_replaced_where_it_stands_and_every_other_byte_stays() {
        assertThat(text(csv(FILE).replace(3, List.of("nuevo", new BigDecimal("1.5")))))
                .isEqualTo(FILE.replace("\"uno;\r\n dos\";'1", "nuevo;1,5"));
        assertThat(text(csv(FILE).replace(6, Arrays.asList("=1+1", null))))
                .isEqualTo(FILE.replace(" x ;\"y\"\"\"", "'=1+1;"));
        assertThat(text(csv(FILE).replace(8, List.of("fin", "3")))).isEqualTo(FILE.replace("fin;2", "fin;3"));
    }

    @Test
    void a_record_is_removed_with_all_its_lines() {
        assertThat(text(csv(FILE).remove(3))).isEqualTo(FILE.replace("\"uno;\r\n dos\";'1\r\n", ""));
        assertThat(text(csv(FILE).remove(8))).isEqualTo(FILE.replace("fin;2", ""));
    }

    @Test
    void a_record_is_added_at_the_end_with_the_line_ends_of_the_file() {
        EditedCsv.Put open = csv(FILE).append(List.of("a\nb", "c;d"));
        assertThat(text(open.csv())).isEqualTo(FILE + "\r\n\"a\nb\";\"c;d\"");
        assertThat(open.linea()).isEqualTo(9);

        EditedCsv.Put closed = csv("a,b\n1,2\n\n").append(List.of("3", "4"));
        assertThat(text(closed.csv())).isEqualTo("a,b\n1,2\n3,4\n\n");
        assertThat(closed.linea()).isEqualTo(3);
    }

    @Test
    void a_header_is_written_below_the_line_of_the_separator() {
        assertThat(text(csv(FILE).header(List.of("a", "b", "c")))).isEqualTo(FILE.replace("a;b;;", "a;b;c"));
    }

    @Test
    void where_no_record_begins_nothing_is_written() {
        EditedCsv csv = csv(FILE);
        assertThat(csv.has(3)).isTrue();
        assertThat(List.of(csv.has(1), csv.has(2), csv.has(4), csv.has(5), csv.has(9)))
                .containsOnly(false);
        assertThatThrownBy(() -> csv.remove(4)).isInstanceOf(IllegalArgumentException.class);
    }
}
