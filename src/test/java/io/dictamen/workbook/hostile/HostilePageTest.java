package io.dictamen.workbook.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page tells of every case as the corpus has it; where it differs, the failure shows the right text. */
class HostilePageTest {
    private static final Path PAGINA = Path.of("docs/libros-hostiles.md");

    @Test
    void the_page_tells_every_case_and_its_answer() throws IOException {
        String pagina = Files.readString(PAGINA);
        String casos = pagina.substring(Math.max(0, pagina.indexOf("\n## ") + 1));

        assertThat(casos).isEqualTo(HostilePage.text());
    }
}
