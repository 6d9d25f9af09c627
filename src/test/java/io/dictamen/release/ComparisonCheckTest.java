package io.dictamen.release;

import static io.dictamen.release.EditedWorkbook.column;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.Alongside;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changes between our tables and the same with some cells of another content. */
@Alongside
class ComparisonCheckTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T14:00:00Z"), ZoneId.of("America/La_Paz"));

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @BeforeEach
    void copy() throws IOException {
        for (String part : List.of("decision-tables", "scenarios")) {
            Path to = Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files = Files.list(Path.of(part))) {
                for (Path file : files.toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
    }

    private void edit(String libro, String hoja, Consumer<XSSFSheet> retoque) throws IOException {
        Path file = folder.resolve("decision-tables").resolve(libro);
        Files.write(file, EditedWorkbook.edit(Files.readAllBytes(file), hoja, retoque));
    }

    private static void set(XSSFSheet hoja, int fila, String columna, String valor) {
        hoja.getRow(fila - 1).getCell(column(hoja, columna)).setCellValue(valor);
    }

    private int compared(String... more) {
        List<String> all = Stream.concat(Stream.of(".", folder.toString()), Stream.of(more))
                .toList();
        return new ComparisonCheck(new PrintStream(said, false, StandardCharsets.UTF_8), CLOCK).check(all);
    }

    private List<String> said() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void swap(XSSFSheet hoja, int una, int otra) {
        int aside = hoja.getLastRowNum() + 1;
        CellCopyPolicy all = new CellCopyPolicy();
        hoja.copyRows(una - 1, una - 1, aside, all);
        hoja.copyRows(otra - 1, otra - 1, una - 1, all);
        hoja.copyRows(aside, aside, otra - 1, all);
        hoja.removeRow(hoja.getRow(aside));
    }

    @Test
    void of_equal_files_it_is_proved_that_nothing_changes() {
        assertThat(compared()).isZero();
        assertThat(said())
                .containsExactly("Nada cambia: las 22 decisiones responden lo mismo a toda solicitud, y está probado.");
    }

    @Test
    void rows_that_stand_elsewhere_and_exclude_each_other_change_nothing() throws IOException {
        edit("ventas-digitales.drl.xlsx", "EnrutamientoDigital", hoja -> swap(hoja, 12, 13));

        assertThat(compared()).isZero();
    }

    @Test
    void a_row_that_now_stands_above_another_takes_what_both_meet() throws IOException {
        edit("ventas-digitales.drl.xlsx", "EnrutamientoDigital", hoja -> swap(hoja, 10, 11));

        assertThat(compared()).isEqualTo(1);
        assertThat(said())
                .contains("    Cuando Categoría = EMPRESARIAL y Venta anulada = VERDADERO")
                .endsWith("decisiones distintas 1 · regiones 1 · nada más cambia, y está probado");
    }

    @Test
    void a_changed_cell_is_told_with_a_request_both_answers_and_both_rows() throws IOException {
        edit("ventas-swat.drl.xlsx", "Cruce", hoja -> set(hoja, 10, "Acción", "INVESTIGAR"));

        assertThat(compared()).isEqualTo(1);
        assertThat(said())
                .containsExactly(
                        "cruce-ventas, Cruce de una venta con la hoja de ventas de Claro: cambia, y solo donde se dice.",
                        "  ventas-swat.drl.xlsx · Cruce",
                        "    Cuando En la base de Almacontact = VERDADERO y En la hoja de Claro = VERDADERO y Los datos"
                                + " coinciden = VERDADERO",
                        "      antes:   fila 10 (CLARO-SWAT 9) accion = NINGUNA",
                        "      después: fila 10 (CLARO-SWAT 9) accion = INVESTIGAR",
                        "      solicitud: {\"venta\":\"V-2\",\"enBaseAlmacontact\":true,\"enHojaClaro\":true,"
                                + "\"datosCoinciden\":true}",
                        "      respondía: accion=NINGUNA",
                        "      responde:  accion=INVESTIGAR",
                        "",
                        "decisiones distintas 1 · regiones 1 · nada más cambia, y está probado");
    }

    @Test
    void a_limit_that_moved_is_told_as_what_lies_between_and_what_a_decision_reads_beside_its_row_too()
            throws IOException {
        edit("indicadores.drl.xlsx", "Indicador", hoja -> {
            set(hoja, 11, "Valor", ">= 97.5");
            set(hoja, 12, "Valor", "< 97.5");
        });

        assertThat(compared("--decision", "indicador")).isEqualTo(1);
        assertThat(said())
                .contains(
                        "    Cuando Indicador = CALIDAD_DIGITACION y Valor >= 97.5 y < 98",
                        "      respondía: parametro=≥ 98 %, resultado=OBSERVADO",
                        "      responde:  parametro=≥ 97,5 %, resultado=ACEPTADO")
                .anyMatch(line -> line.startsWith("  Esta decisión mira de sus tablas más que la fila que decide"))
                .endsWith("decisiones distintas 1 · regiones 1 · sin terminar: puede cambiar algo más que lo dicho");
    }

    @Test
    void a_row_of_a_checklist_is_told_by_what_is_said_and_no_longer() throws IOException {
        edit("calidad-digitacion.drl.xlsx", "Venta", hoja -> set(hoja, 14, "Segmento", "EMPRESARIAL"));

        assertThat(compared("--decision", "validacion-venta")).isEqualTo(1);
        assertThat(said())
                .contains(
                        "    Cuando Segmento = RESIDENCIAL y nombre tiene la falta FORMATO_NOMBRE",
                        "    Cuando Segmento = EMPRESARIAL y nombre tiene la falta FORMATO_NOMBRE")
                .noneMatch(line -> line.contains("sin solicitud"))
                .endsWith("decisiones distintas 1 · regiones 2 · nada más cambia, y está probado");
    }

    @Test
    void derived_facts_and_later_stages_are_asked_by_real_requests() throws IOException {
        edit("anulacion.drl.xlsx", "Registro", hoja -> set(hoja, 17, "Mensaje", "Otro mensaje."));

        assertThat(compared("--decision", "anulacion-registro")).isEqualTo(1);
        assertThat(said())
                .contains("      responde:  mensaje=Otro mensaje.")
                .noneMatch(line -> line.contains("sin solicitud"))
                .endsWith("decisiones distintas 1 · regiones 1 · nada más cambia, y está probado");
    }

    @Test
    void of_a_look_up_sheet_what_changes_is_told_and_never_called_proved() throws IOException {
        edit(
                "ventas-swat.drl.xlsx",
                "ParametrosSeguimiento",
                hoja -> hoja.getRow(hoja.getLastRowNum()).getCell(0).setCellValue(5));

        assertThat(compared()).isEqualTo(1);
        assertThat(said())
                .contains(
                        "venta-swat-seguimiento, Seguimiento de una venta hasta que se instala: cambia, o puede cambiar;"
                                + " lo que sigue es lo que se sabe.",
                        "  Consulta la hoja ParametrosSeguimiento, que cambió.",
                        "ventas-swat.drl.xlsx · ParametrosSeguimiento, hoja de consulta",
                        "  antes:   diasAviso=1",
                        "  después: diasAviso=5")
                .anyMatch(line -> line.startsWith("      solicitud: {"))
                .endsWith("decisiones distintas 1 · regiones 0 · sin terminar: puede cambiar algo más que lo dicho");
    }

    @Test
    void a_checklist_that_looks_into_a_changed_list_is_told_in_its_regions() throws IOException {
        edit("calidad-digitacion.drl.xlsx", "Planes", hoja -> {
            // The plan alone: its service is one of the constants.
            hoja.getRow(hoja.getLastRowNum()).forEach(celda -> {
                if (celda.toString().contains("-")) {
                    celda.setCellValue(celda + "X");
                }
            });
        });

        assertThat(compared("--decision", "validacion-venta")).isEqualTo(1);
        assertThat(said()).anyMatch(line -> line.contains("plan tiene la falta CATALOGO Planes"));
    }

    @Test
    void a_decision_that_one_of_them_has_not_is_told() throws IOException {
        Files.delete(folder.resolve("decision-tables/ventas-swat.drl.xlsx"));

        assertThat(compared("--decision", "cruce-ventas")).isEqualTo(1);
        assertThat(said())
                .contains(
                        "cruce-ventas, Cruce de una venta con la hoja de ventas de Claro: solo la primera la decide.");
    }

    @Test
    void thousands_of_rows_of_which_a_few_changed_are_compared_by_those_few() throws IOException {
        Path wide = folder.resolve("decision-tables/anulacion.drl.xlsx");
        byte[] before = WideWorkbook.first(3_000, "uno");
        Path other = Files.createDirectories(folder.resolve("otra/decision-tables"));
        try (Stream<Path> files = Files.list(folder.resolve("decision-tables"))) {
            for (Path file : files.toList()) {
                Files.copy(file, other.resolve(file.getFileName()));
            }
        }
        Files.write(other.resolve(wide.getFileName()), before);
        Files.write(wide, EditedWorkbook.edit(before, "Registro", hoja -> {
            for (int i = 0; i < 10; i++) {
                set(hoja, 1_000 + 100 * i, "Mensaje", "Otro mensaje " + i + ".");
            }
        }));

        ComparisonCheck check = new ComparisonCheck(new PrintStream(said, false, StandardCharsets.UTF_8), CLOCK);
        assertThat(check.check(List.of(folder.resolve("otra").toString(), folder.toString())))
                .isEqualTo(1);
        assertThat(said())
                .endsWith("decisiones distintas 1 · regiones 10 · nada más cambia, y está probado")
                .noneMatch(line -> line.contains("sin solicitud"));
    }

    @Test
    void the_same_is_written_as_json() throws IOException {
        Path json = folder.resolve("cambios.json");
        edit("ventas-swat.drl.xlsx", "Cruce", hoja -> set(hoja, 10, "Acción", "INVESTIGAR"));

        assertThat(compared("--json", json.toString())).isEqualTo(1);
        JsonNode file = new ObjectMapper().readTree(json.toFile());
        assertThat(file.path("nadaMas").asBoolean()).isTrue();
        JsonNode region = file.findPath("regiones").path(0);
        assertThat(region.path("donde").path(0).path(0).path("campo").asText()).isEqualTo("enBaseAlmacontact");
        assertThat(region.path("testigo").path("despues").path("accion").asText())
                .isEqualTo("INVESTIGAR");
    }

    @Test
    void what_cannot_be_compared_is_bad_use() {
        assertThat(compared("--nada")).isEqualTo(2);
        assertThat(compared("otra")).isEqualTo(2);
        assertThat(compared("--decision", "cruce-venta")).isEqualTo(2);
        assertThat(said())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("No se entiende «--nada». Se escribe comparar ANTES DESPUÉS"),
                        line -> assertThat(line).startsWith("Hay que decir dos versiones. Se escribe comparar"),
                        line -> assertThat(line)
                                .isEqualTo("No hay una decisión «cruce-venta». ¿Quiso decir «cruce-ventas»?"));
    }
}
