package io.dictamen.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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
    void mutar_names_what_scenarios_would_not_notice_and_the_line_that_would() throws IOException {
        Path few = Files.createDirectories(folder.resolve("scenarios")).resolve("cruce-ventas.csv");
        Files.write(
                few, Files.readAllLines(Path.of("scenarios/cruce-ventas.csv")).subList(0, 7));

        assertThat(run("mutar", folder.toString(), "--minimo", "98")).contains(1);
        assertThat(said())
                .startsWith(
                        "VIVO cruce-ventas C4 Cruce!A10: la celda no pide nada: «VERDADERO» → «»",
                        "  solicitud:"
                                + " {\"venta\":\"V-1\",\"enBaseAlmacontact\":false,\"enHojaClaro\":true,\"datosCoinciden\":true}",
                        "  responde: {accion=INVESTIGAR, clausula=CLARO-SWAT 9, estado=NO_REGISTRADA}",
                        "  con la falta: {falta=La tabla «Cruce» no decide: la cumplen 2 filas.}",
                        "  escenario: Mata C4 en Cruce!A10;V-1;false;true;true;NO_REGISTRADA;INVESTIGAR;CLARO-SWAT 9")
                .endsWith("puntaje 94,6 % · muertos 53 · vivos 3 · equivalentes 3 · sin terminar 0 · no observados 0");
    }

    @Test
    void mutar_writes_what_the_viewers_of_stryker_read() throws IOException {
        Path report = folder.resolve("mutantes.json");

        assertThat(run("mutar", ".", "--decision", "cruce-ventas", "--minimo", "98,5", "--json", report.toString()))
                .contains(0);
        JsonNode file = new ObjectMapper()
                .readTree(report.toFile())
                .path("files")
                .path("cruce-ventas/ventas-swat.drl.xlsx/Cruce");
        assertThat(file.path("source").asText()).contains("VERDADERO | VERDADERO | VERDADERO | CONFORME | NINGUNA");
        assertThat(new ObjectMapper()
                        .readTree(report.toFile())
                        .at("/config/puntajes/fila")
                        .path("cruce-ventas Cruce!10")
                        .toString())
                .isEqualTo("{\"puntaje\":100.0,\"muertos\":14,\"vivos\":0,\"equivalentes\":0,\"sinTerminar\":0,"
                        + "\"noObservados\":0}");
        assertThat(file.path("mutants")).hasSize(59);
        assertThat(file.path("mutants").findValuesAsText("status")).containsOnly("Killed", "Ignored");
    }

    @Test
    void mutar_says_how_it_is_written() {
        assertThat(run("mutar", "--nada")).contains(1);
        assertThat(said())
                .containsExactly("No se entiende «--nada». Se escribe mutar [CARPETA] [--decision D] [--minimo N]"
                        + " [--segundos N] [--por celda|fila|tabla|decision] [--json ARCHIVO] [--libros CARPETA]"
                        + " [--faltantes ARCHIVO|CARPETA].");
        assertThat(run("mutar", "--por", "hoja")).contains(1);
        assertThat(run("mutar", "--faltantes", "todos.csv")).contains(1);
        assertThat(said())
                .endsWith(
                        "No se cuenta por «hoja», sino por celda, fila, tabla, decision.",
                        "Un archivo es de una sola decisión: diga cuál con --decision, o una carpeta en --faltantes.");
    }

    @Test
    void mutar_names_the_weakest_first_and_the_cases_that_do_not_count() throws IOException {
        few(7, "No se cumple;V-9;true;true;true;CONFORME;INVESTIGAR;CLARO-SWAT 9");

        assertThat(run("mutar", folder.toString(), "--por", "fila")).contains(0);
        assertThat(said())
                .containsSequence(
                        "cruce-ventas Cruce!10: puntaje 85,7 % · muertos 12 · vivos 2 · equivalentes 0 · sin terminar"
                                + " 0 · no observados 0",
                        "cruce-ventas Cruce!11: puntaje 93,3 % · muertos 14 · vivos 1 · equivalentes 0 · sin terminar"
                                + " 0 · no observados 0")
                .endsWith(
                        "Escenarios que no cuentan, porque sin ninguna falta ya no se cumplen: 1",
                        "  cruce-ventas.csv 8 No se cumple",
                        "puntaje 94,6 % · muertos 53 · vivos 3 · equivalentes 3 · sin terminar 0 · no observados 0");
    }

    @Test
    void mutar_ends_when_its_time_is_over_and_says_what_is_left() {
        assertThat(run("mutar", ".", "--decision", "cruce-ventas", "--segundos", "0"))
                .contains(0);
        assertThat(said().get(said().size() - 1))
                .contains("muertos 0 · vivos 0")
                .contains("sin terminar 59");
    }

    @Test
    void mutar_writes_a_file_of_the_cases_that_are_missing() throws IOException {
        few(7);
        Path missing = folder.resolve("faltan.csv");

        assertThat(run("mutar", folder.toString(), "--faltantes", missing.toString()))
                .contains(0);
        assertThat(said())
                .contains("cruce-ventas.csv: escenarios que le faltan, en " + missing
                        + ": 2. Antes de agregar uno, alguien confirma que su respuesta es la que corresponde.");
        assertThat(Files.readAllLines(missing))
                .containsExactly(
                        "escenario;dado.venta;dado.enBaseAlmacontact;dado.enHojaClaro;dado.datosCoinciden;espera.estado;"
                                + "espera.accion;clausula",
                        "Por confirmar: no cumple la fila 10 de Cruce con En la base de Almacontact = no, En la hoja"
                                + " de Claro = sí, Los datos coinciden ="
                                + " sí;V-1;false;true;true;NO_REGISTRADA;INVESTIGAR;CLARO-SWAT 9",
                        "Por confirmar: no cumple la fila 11 de Cruce con En la hoja de Claro = no, En la base de"
                                + " Almacontact = sí, Los datos coinciden ="
                                + " no;V-2;true;false;false;NO_APARECE;RECLAMAR;CLARO-SWAT 9");
        assertThat(run("mutar", folder.toString(), "--faltantes", missing.toString()))
                .contains(1);
        assertThat(said()).endsWith(missing + " ya existe: bórrelo, o diga otro lugar.");
    }

    @Test
    void mutar_colours_the_cells_of_a_copy_and_notes_what_lives() throws IOException {
        few(7);

        assertThat(run("mutar", folder.toString(), "--libros", folder.toString()))
                .contains(0);
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("ventas-swat-mutado.xlsx")))) {
            XSSFSheet sheet = book.getSheet("Cruce");
            assertThat(sheet.getCellComment(new CellAddress("A10")).getString().getString())
                    .contains("Vivos: C4, la celda no pide nada: «VERDADERO» → «».")
                    .contains("Lo mataría en cruce-ventas.csv: Mata C4 en Cruce!A10;V-1;false;true;true;");
            assertThat(sheet.getCellComment(new CellAddress("E10"))).isNull();
            List<String> coloured = IntStream.range(
                            0, sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .mapToObj(i -> sheet.getSheetConditionalFormatting().getConditionalFormattingAt(i))
                    .flatMap(one -> Arrays.stream(one.getFormattingRanges()).map(CellRangeAddress::formatAsString))
                    .toList();
            assertThat(coloured).contains("A10", "E10").doesNotHaveDuplicates();
            assertThat(book.getSheet("Mutación").getRow(6).getCell(0).getStringCellValue())
                    .isEqualTo("puntaje 94,6 % · muertos 53 · vivos 3 · equivalentes 3 · sin terminar 0 · no observados"
                            + " 0");
        }
    }

    /** The first lines of our own cases of a decision, and others. */
    private void few(int many, String... others) throws IOException {
        List<String> lines = new ArrayList<>(
                Files.readAllLines(Path.of("scenarios/cruce-ventas.csv")).subList(0, many));
        lines.addAll(List.of(others));
        Files.write(Files.createDirectories(folder.resolve("scenarios")).resolve("cruce-ventas.csv"), lines);
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
