package io.dictamen.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dictamen.release.OurRules;
import io.dictamen.report.ReportDescription.Clase;
import io.dictamen.report.ReportDescription.Filtro;
import io.dictamen.report.ReportDescription.Valor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportDescriptionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @Test
    void a_report_tells_its_question_and_its_filters_as_people_call_them() {
        ReportDescription ccccc = of(Ccccc.SHAPE);

        assertThat(ccccc.pregunta())
                .isEqualTo("¿Qué solicitudes se digitaron con errores, cuáles se corrigieron y quién las digitó?");
        assertThat(filtro(ccccc, "resultado"))
                .isEqualTo(new Filtro(
                        "resultado",
                        "Resultado",
                        "Uno o varios de los resultados",
                        Filter.Tipo.CONSTANTES,
                        List.of(
                                new Valor("SIN_ERROR", "Sin error"),
                                new Valor("ERROR_CORREGIDO", "Error corregido"),
                                new Valor("ERROR_PENDIENTE", "Error pendiente")),
                        null));
        assertThat(filtro(ccccc, "fechaSolicitudDesde").titulo()).isEqualTo("Fecha de solicitud, primer día");
        assertThat(filtro(of(Ccccc.MUESTRA), "semilla").porDefecto()).isEqualTo("2026-11-29");
        assertThat(of(Indicadores.SHAPE).filtros())
                .extracting(Filtro::nombre, Filtro::tipo, Filtro::porDefecto)
                .containsExactly(
                        tuple("indicador", Filter.Tipo.CONSTANTE, null),
                        tuple("desde", Filter.Tipo.MES, "2025-12"),
                        tuple("hasta", Filter.Tipo.MES, "2026-11"));
    }

    @Test
    void what_leads_to_a_verdict_is_no_column_of_a_file_whose_columns_a_procedure_spells() {
        ReportDescription planilla = of(SeguimientoTop10.PLANILLA);

        assertThat(planilla.columnas())
                .filteredOn(columna -> !columna.enArchivos())
                .extracting(
                        ReportDescription.Columna::campo,
                        ReportDescription.Columna::clase,
                        ReportDescription.Columna::deLaLinea)
                .containsExactly(tuple("dictamen", Clase.DICTAMEN, true));
    }

    @Test
    void every_report_answers_a_question_and_every_link_leads_to_filters_that_there_are() {
        for (Shape shape : Reportes.ALL) {
            ReportDescription report = of(shape);
            assertThat(report.pregunta()).as(shape.name()).matches("¿.+\\?");
            List<Enlace> links = Stream.concat(
                            report.columnas().stream().map(ReportDescription.Columna::lleva),
                            report.totales().stream().map(ReportDescription.Total::lleva))
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(links)
                    .as(shape.name())
                    .containsExactlyInAnyOrderElementsOf(shape.links().values());
            for (Enlace link : links) {
                List<String> there =
                        Reportes.parameters(Reportes.named(link.reporte()).orElseThrow());
                assertThat(link.filtros())
                        .allSatisfy(one -> assertThat(there)
                                .as("%s to %s", shape.name(), link)
                                .contains(one.filtro()));
            }
        }
    }

    private static Filtro filtro(ReportDescription report, String nombre) {
        return report.filtros().stream()
                .filter(filtro -> filtro.nombre().equals(nombre))
                .findFirst()
                .orElseThrow();
    }

    private static ReportDescription of(Shape shape) {
        return ReportDescription.of(shape, new Labels(OurRules.RULE_BASE.vocabulario(), shape.procedimiento()), TODAY);
    }
}
