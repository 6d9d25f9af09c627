package io.dictamen.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.procedure.Procedures;
import io.dictamen.scenario.ScenarioFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaseEditTest {
    private static final String FILE = "escenario;dado.a;espera.b;clausula;;\nuno;1;2;C 1\n";

    private static String text(CaseEdit.Edited edited) {
        return new String(edited.bytes(), StandardCharsets.UTF_8);
    }

    private static CaseEdit edit(String file) {
        return new CaseEdit(file.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_column_that_the_file_lacks_comes_behind_the_others_and_no_other_line_changes() {
        Map<String, Object> celdas = new LinkedHashMap<>();
        celdas.put("escenario", "dos");
        celdas.put("dado.c", new BigDecimal("98.50"));
        celdas.put("clausula", "C 2");

        CaseEdit.Edited edited = edit(FILE).add(celdas);

        assertThat(text(edited)).isEqualTo("escenario;dado.a;espera.b;clausula;dado.c\nuno;1;2;C 1\ndos;;;C 2;98,50\n");
        assertThat(edited.linea()).isEqualTo(3);
    }

    @Test
    void a_cell_that_is_not_given_becomes_blank() {
        assertThat(text(edit(FILE).replace(2, Map.of("escenario", "uno", "dado.a", "3"))))
                .isEqualTo("escenario;dado.a;espera.b;clausula;;\nuno;3;;\n");
    }

    @Test
    void every_case_of_ours_written_again_as_it_was_read_leaves_its_file_as_it_is() throws IOException {
        for (String archivo : Procedures.ALL.stream()
                .flatMap(procedimiento -> procedimiento.decisiones().stream())
                .map(ScenarioFile::of)
                .toList()) {
            byte[] bytes = Files.readAllBytes(Path.of("scenarios", archivo));
            CaseTexts textos = CaseTexts.read(bytes);
            List<CaseText> casos = textos.casos();
            assertThat(casos).as(archivo).isNotEmpty();
            for (CaseText caso : casos) {
                byte[] again =
                        new CaseEdit(bytes).replace(caso.linea(), caso.celdas()).bytes();
                assertThat(CaseTexts.read(again))
                        .as(archivo + " " + caso.linea())
                        .isEqualTo(textos);
            }
        }
    }
}
