package io.dictamen.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {
    private static final String OURS = "decision-tables/anulacion.drl.xlsx";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void texto_prints_the_text_of_the_workbook_and_nothing_else() {
        assertThat(run("texto", OURS)).contains(0);
        assertThat(said().get(0)).isEqualTo("Hoja Portada · NOTAS");
        assertThat(said())
                .contains("  fila En plataforma: VERDADERO | Alcance: PARCIAL | Producto: ausente | Falta: PRODUCTO"
                        + " | Cláusula: COM-DSC-P06 A.4")
                .filteredOn(line -> line.contains(" | Cláusula: COM-DSC-P06 "))
                .hasSize(29);
    }

    @Test
    void texto_tells_in_the_text_what_is_no_workbook_so_that_git_goes_on() throws IOException {
        Path none = Files.writeString(folder.resolve("nada.drl.xlsx"), "nada");

        assertThat(run("texto", none.toString())).contains(0);
        assertThat(said())
                .containsExactly("El libro no se puede leer: [LIBRO_ILEGIBLE] El archivo no es un libro de Excel.");
    }

    @Test
    void diferencias_prints_a_line_a_difference() throws IOException {
        Path later = folder.resolve("anulacion.drl.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(Path.of(OURS)));
                OutputStream out = Files.newOutputStream(later)) {
            book.getSheet("Registro").getRow(16).getCell(6).setCellValue("IMPROCEDENTE");
            book.write(out);
        }

        assertThat(run("diferencias", OURS, later.toString())).contains(0);
        assertThat(said())
                .containsExactly("Registro: fila 17 CAMBIADA (COM-DSC-P06 A.14): Resolución «PROCEDE_CON_SUSPENSION» →"
                        + " «IMPROCEDENTE»");
    }

    @Test
    void a_file_that_is_not_there_or_is_not_named_is_told() {
        assertThat(run("texto", "no-hay.drl.xlsx")).contains(1);
        assertThat(run("texto")).contains(1);
        assertThat(run("diferencias", OURS)).contains(1);
        assertThat(said())
                .containsExactly(
                        "no-hay.drl.xlsx: no se puede leer el archivo.",
                        "Diga qué libro mostrar: texto decision-tables/anulacion.drl.xlsx",
                        "Diga qué libros comparar: diferencias antes.drl.xlsx después.drl.xlsx");
    }

    @Test
    void without_a_command_there_is_none() {
        assertThat(run()).isEmpty();
        assertThat(run("revisa", OURS)).isEmpty();
        assertThat(said()).isEmpty();
    }

    private Optional<Integer> run(String... args) {
        return new Commands(new PrintStream(said, false, StandardCharsets.UTF_8)).run(args);
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
