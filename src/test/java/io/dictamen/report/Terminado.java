package io.dictamen.report;

import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.release.OurRules;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reports that are ready to be written, of rows that a test gives, as of 29 November 2026. */
final class Terminado {
    private static final ZoneId LA_PAZ = ZoneId.of("America/La_Paz");

    private Terminado() {}

    /** @param given names and values of parameters */
    static Finished of(Shape shape, List<List<@Nullable Object>> rows, Record totals, String... given) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        for (int i = 0; i < given.length; i += 2) {
            query.add(given[i], given[i + 1]);
        }
        Labels labels = new Labels(OurRules.RULE_BASE.vocabulario(), shape.procedimiento());
        Head head = Head.of(
                shape,
                QueryParameters.of(query, query.keySet()),
                labels,
                "ana.perez",
                ZonedDateTime.of(2026, 11, 29, 17, 5, 0, 0, LA_PAZ),
                3);
        return new Finished(new Report(shape, new Rows.Computed(rows), () -> totals), head, labels);
    }

    /** Requests of ccccc, one a counter. */
    static Finished ccccc(String... counters) {
        List<List<@Nullable Object>> rows = Arrays.stream(counters)
                .map(counter -> solicitud(counter, "ERROR_CORREGIDO"))
                .toList();
        return of(Ccccc.SHAPE, rows, totals(), "desde", "2026-11-01", "hasta", "2026-11-30");
    }

    static List<@Nullable Object> solicitud(String counter, String resultado) {
        ZonedDateTime when = ZonedDateTime.of(2026, 11, 23, 9, 5, 33, 0, LA_PAZ);
        return Arrays.asList(
                "S-7",
                when,
                null,
                "VENTA_INDIVIDUAL",
                "REGISTRADA",
                "Plaza Colón",
                counter,
                resultado,
                List.of("V-CI-01", "V-NOM-01"),
                1_204L,
                when,
                when,
                "019a-primero",
                "019a-ultimo");
    }

    static Ccccc.Totales totals() {
        return new Ccccc.Totales(1_001, 904, 50, 47, medida("2026-10", "90.3", "≥ 98 %", "OBSERVADO"));
    }

    static Measure medida(String mes, @Nullable String valor, @Nullable String parametro, @Nullable String resultado) {
        return new Measure(
                Indicador.CALIDAD_DIGITACION,
                mes,
                new BigDecimal(904),
                new BigDecimal(1_001),
                null,
                null,
                null,
                valor == null ? null : new BigDecimal(valor),
                resultado,
                parametro,
                null,
                null);
    }

    /** The report of these months of one indicator. */
    static Finished indicadores(Measure... medidas) {
        List<String> fields =
                Indicadores.SHAPE.columns().stream().map(Column::field).toList();
        return of(
                Indicadores.SHAPE,
                Arrays.stream(medidas).map(medida -> row(fields, medida)).toList(),
                new Indicadores.Totales(medidas.length, Map.of("OBSERVADO", (long) medidas.length)));
    }

    private static List<@Nullable Object> row(List<String> fields, Measure medida) {
        return fields.stream()
                .<@Nullable Object>map(field -> switch (field) {
                    case "indicador" -> medida.indicador().name();
                    case "mes" -> medida.mes();
                    case "numerador" -> medida.numerador();
                    case "denominador" -> medida.denominador();
                    case "valor" -> medida.valor();
                    case "resultado" -> medida.resultado();
                    case "parametro" -> medida.parametro();
                    default -> null;
                })
                .toList();
    }
}
