package io.dictamen.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FileNameTest {
    @Test
    void a_name_is_kept_as_it_is_without_its_folders() {
        assertThat(FileName.of("ventas de noviembre.xlsx")).isEqualTo("ventas de noviembre.xlsx");
        assertThat(FileName.of("C:\\fakepath\\día.csv")).isEqualTo("día.csv");
        assertThat(FileName.of("../../etc/passwd")).isEqualTo("passwd");
        assertThat(FileName.of("<script>alert(1)<\u2044script>.csv")).isEqualTo("<script>alert(1)<\u2044script>.csv");
    }

    @Test
    void what_no_name_shows_is_left_out() {
        assertThat(FileName.of("a\0b\n\u202Ecsv.exe\u2028")).isEqualTo("abcsv.exe");
        assertThat(FileName.of("😀".repeat(300))).isEqualTo("😀".repeat(200));
        assertThat(FileName.of(" / ")).isNull();
        assertThat(FileName.of(null)).isNull();
    }
}
