package io.dictamen.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.dictamen.decision.Momento;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.procedure.Faults;
import io.dictamen.procedure.Procedures;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.procedure.indicador.ResultadoIndicador;
import io.dictamen.procedure.indicador.SolicitudIndicador;
import io.dictamen.procedure.ventaswat.EstadoInstalacion;
import io.dictamen.procedure.ventaswat.SolicitudCruce;
import io.dictamen.procedure.ventaswat.SolicitudSeguimiento;
import io.dictamen.procedure.ventaswat.TipoVenta;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.rulebase.MissingTable;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.fault.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Releases as they were before a decision or a column, and as analysts change the parameters of later ones. */
class OlderReleaseTest {
    private static final Momento MOMENTO = new Momento(Faults.AHORA, Faults.LA_PAZ);
    private static final String SWAT = "ventas-swat.drl.xlsx";
    private static final String INDICADORES = "indicadores.drl.xlsx";

    @Test
    void a_release_of_before_a_decision_decides_the_others() {
        ReleaseFiles older = files(
                SWAT,
                "Seguimiento",
                hoja -> List.of("Seguimiento", "ParametrosSeguimiento")
                        .forEach(nombre -> hoja.getWorkbook()
                                .removeSheetAt(hoja.getWorkbook().getSheetIndex(nombre))));
        RuleBase rules = rules(older);

        assertThat(rules.evaluate(VentaSwat.CRUCE, new SolicitudCruce("V-1", true, false, null), MOMENTO)
                        .resultado())
                .isEqualTo(OurRules.RULE_BASE
                        .evaluate(VentaSwat.CRUCE, new SolicitudCruce("V-1", true, false, null), MOMENTO)
                        .resultado());
        assertThat(rules.tablas(VentaSwat.SEGUIMIENTO)).isEmpty();
        assertThatThrownBy(() -> daysAhead(rules, 1))
                .isInstanceOfSatisfying(
                        MissingTable.class,
                        missing -> assertThat(missing.tabla() + " " + missing.version())
                                .isEqualTo("Seguimiento 5"));
        assertThat(faults(older)).hasSize(2).allMatch(falta -> falta.startsWith("DECISION_SIN_TABLA"));
    }

    @TestFactory
    Stream<DynamicTest> the_release_of_before_29_november_2026_decides_every_scenario_of_its_own() {
        ReleaseFiles then = before29November();
        ScenarioRun run =
                new ScenarioRun(rules(then), OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), Faults.LA_PAZ);
        assertThat(then.escenarios()).hasSize(18);
        return then.escenarios().entrySet().stream()
                .map(archivo -> dynamicTest(
                        archivo.getKey(),
                        () -> assertThat(run.run(ScenarioFile.parse(
                                        Catalogue.decision(archivo.getKey().replace(".csv", "")), archivo.getValue())))
                                .isNotEmpty()
                                .flatExtracting(ScenarioResult::diferencias)
                                // A new output that no table gives.
                                .allMatch(diferencia -> diferencia.startsWith("datosFaltantes: se esperaba nada"))));
    }

    private static ReleaseFiles before29November() {
        Map<String, byte[]> archivos = new TreeMap<>();
        try (Stream<Path> carpeta = Files.list(Path.of("src/test/resources/antes-del-29-de-noviembre"))) {
            for (Path archivo : carpeta.toList()) {
                archivos.put(archivo.getFileName().toString(), Files.readAllBytes(archivo));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ReleaseFiles(archivos);
    }

    @Test
    void the_parameter_is_that_of_the_row_that_accepts_whichever_decides() {
        RuleBase rules = rules(files(
                INDICADORES, "Indicador", hoja -> hoja.getRow(10).getCell(1).setCellValue(">= 97.5")));

        assertThat(quality(rules, "98", "100").parametro()).isEqualTo("≥ 97,5 %");
        assertThat(quality(rules, "97", "100").parametro()).isEqualTo("≥ 97,5 %");
        assertThat(quality(rules, "0", "0").parametro()).isEqualTo("≥ 97,5 %");
    }

    @Test
    void the_parameter_that_an_older_table_typed_no_longer_counts() {
        RuleBase rules = rules(files(INDICADORES, "Indicador", OlderReleaseTest::typeTheParameter));

        assertThat(quality(rules, "98", "100").parametro()).isEqualTo("≥ 98 %");
    }

    @Test
    void the_days_of_notice_stand_in_one_line() {
        RuleBase rules = rules(files(
                SWAT, "ParametrosSeguimiento", hoja -> hoja.getRow(3).getCell(0).setCellValue(3)));

        assertThat(daysAhead(rules, 3)).isEqualTo("CONFIRMAR_VISITA");
        assertThat(daysAhead(rules, 4)).isEqualTo("ESPERAR");
        assertThat(faults(files(
                        SWAT,
                        "ParametrosSeguimiento",
                        hoja -> hoja.createRow(4).createCell(0).setCellValue(2))))
                .containsExactly("HOJA_CATALOGO El catálogo «ParametrosSeguimiento» tiene 2 líneas.");
        assertThat(faults(files(SWAT, "ParametrosSeguimiento", hoja -> hoja.removeRow(hoja.getRow(3)))))
                .containsExactly("HOJA_CATALOGO El catálogo «ParametrosSeguimiento» tiene 0 líneas.");
    }

    private static void typeTheParameter(XSSFSheet hoja) {
        hoja.getRow(5).createCell(4).setCellValue("ACTION");
        hoja.getRow(7).createCell(4).setCellValue("fila.parametro(\"$param\");");
        hoja.getRow(8).createCell(4).setCellValue("Parámetro");
        for (int fila = 9; fila <= hoja.getLastRowNum(); fila++) {
            hoja.getRow(fila).createCell(4).setCellValue("> 1 %");
        }
    }

    private static ReleaseFiles files(String libro, String hoja, Consumer<XSSFSheet> retoque) {
        return ReleaseFiles.deployed()
                .with(Map.of(libro, EditedWorkbook.edit(EditedWorkbook.original(libro), hoja, retoque)));
    }

    private static RuleBase rules(ReleaseFiles archivos) {
        return new RuleBases(new Readings()).get(5, archivos);
    }

    private static List<String> faults(ReleaseFiles archivos) {
        return RuleBaseCompiler.check(Procedures.ALL, Libros.read(archivos.libros())).stream()
                .map((Diagnostic falta) -> falta.codigo() + " " + falta.mensaje())
                .toList();
    }

    private static ResultadoIndicador quality(RuleBase rules, String parte, String todo) {
        return rules.evaluate(
                        Indicadores.INDICADOR,
                        new SolicitudIndicador(
                                Indicador.CALIDAD_DIGITACION, new BigDecimal(parte), new BigDecimal(todo), null, null),
                        MOMENTO)
                .resultado();
    }

    private static String daysAhead(RuleBase rules, int dias) {
        LocalDate visita = MOMENTO.fecha().plusDays(dias);
        return rules.evaluate(
                        VentaSwat.SEGUIMIENTO,
                        new SolicitudSeguimiento(
                                "V-1", TipoVenta.HOGAR_NUEVA, EstadoInstalacion.PROXIMA_A_INSTALAR, visita, null, null),
                        MOMENTO)
                .resultado()
                .accion()
                .name();
    }
}
