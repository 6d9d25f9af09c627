package io.dictamen.report;

import io.dictamen.journal.UuidV7;
import io.dictamen.problem.Problems;
import io.dictamen.rulebase.RuleBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The indicators of the procedures, month by month. */
@Singleton
class Indicadores {
    static final String[] FILTROS = {"desde", "hasta", "indicador"};
    private static final int SHOWN_MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    private static final List<String> NAMES =
            Arrays.stream(Indicador.values()).map(Enum::name).toList();
    private static final List<Columna> COLUMNAS = List.of(
            Columna.texto("indicador", "INDICADOR", 24, ""),
            Columna.texto("mes", "MES", 10, ""),
            decimal("numerador", "NUMERADOR"),
            decimal("denominador", "DENOMINADOR"),
            decimal("anterior", "MES ANTERIOR"),
            decimal("actual", "MES ACTUAL"),
            decimal("valor", "VALOR"),
            Columna.texto("resultado", "RESULTADO", 14, ""),
            Columna.texto("parametro", "PARÁMETRO", 14, ""),
            Columna.texto("aviso", "AVISO", 34, ""));

    private final ReportDatabase database;
    private final DecisionesInternas decisiones;
    private final CifrasMensuales cifras;

    @Inject
    Indicadores(ReportDatabase database, DecisionesInternas decisiones, CifrasMensuales cifras) {
        this.database = database;
        this.decisiones = decisiones;
        this.cifras = cifras;
    }

    /** Which indicators of which months. */
    record Pedido(List<Indicador> indicadores, List<YearMonth> meses) {}

    Pedido pedido(Parametros parametros) {
        Parametros.Lapso<YearMonth> lapso = parametros.meses("desde", "hasta");
        YearMonth hasta = lapso.hasta()
                .orElseGet(() -> lapso.desde()
                        .map(desde -> desde.plusMonths(SHOWN_MONTHS - 1))
                        .filter(last -> last.isBefore(YearMonth.now(database.clock())))
                        .orElseGet(() -> YearMonth.now(database.clock())));
        YearMonth desde = lapso.desde().orElseGet(() -> hasta.minusMonths(SHOWN_MONTHS - 1));
        List<YearMonth> meses = new ArrayList<>();
        for (YearMonth mes = desde; !mes.isAfter(hasta); mes = mes.plusMonths(1)) {
            if (meses.size() == MOST_MONTHS) {
                throw Problems.badParameter("desde", "queda a más de " + MOST_MONTHS + " meses de «hasta».");
            }
            meses.add(mes);
        }
        List<Indicador> indicadores = parametros
                .palabra("indicador", NAMES)
                .map(name -> List.of(Indicador.valueOf(name)))
                .orElse(List.of(Indicador.values()));
        return new Pedido(indicadores, meses);
    }

    Reporte reporte(Parametros parametros) {
        Pedido pedido = pedido(parametros);
        List<List<@Nullable Object>> filas = new ArrayList<>();
        Filas rows = new Filas.Diferidas(() -> {
            medidas(pedido).forEach(medida -> filas.add(row(medida)));
            return new Filas.Calculadas(filas);
        });
        return new Reporte("indicadores", "Indicadores", COLUMNAS, rows, () -> totales(filas));
    }

    /** One measure for each indicator and month; without {@code resultado} where a figure was not entered. */
    List<Map<String, Object>> medidas(Pedido pedido) {
        RuleBase reglas = decisiones.reglas();
        List<Map<String, Object>> medidas = new ArrayList<>();
        for (Indicador indicador : pedido.indicadores()) {
            if (!pedido.meses().isEmpty()) {
                medidas.addAll(
                        indicador.deCifras()
                                ? deCifras(indicador, reglas, pedido)
                                : delDiario(indicador, reglas, pedido));
            }
        }
        return medidas;
    }

    private List<Map<String, Object>> delDiario(Indicador indicador, RuleBase reglas, Pedido pedido) {
        ZoneId zona = database.clock().getZone();
        YearMonth after = pedido.meses().get(pedido.meses().size() - 1).plusMonths(1);
        Map<String, Map<String, Object>> found = new LinkedHashMap<>();
        database.maps(indicador
                        .consulta()
                        .con(
                                "",
                                zona.getId(),
                                indicador.grupo(),
                                UuidV7.smallest(start(pedido.meses().get(0), zona)),
                                UuidV7.smallest(start(after, zona))))
                .forEach(row -> found.put(String.valueOf(row.get("mes")), row));
        return pedido.meses().stream()
                .map(mes -> {
                    Map<String, Object> row = found.getOrDefault(mes.toString(), Map.of());
                    return of(mes, indicador.medir(decisiones, reglas, row.get("numerador"), row.get("denominador")));
                })
                .toList();
    }

    private List<Map<String, Object>> deCifras(Indicador indicador, RuleBase reglas, Pedido pedido) {
        Map<YearMonth, BigDecimal> entered = cifras.valores(indicador);
        return pedido.meses().stream()
                .map(mes -> {
                    BigDecimal anterior = entered.get(mes.minusMonths(1));
                    BigDecimal actual = entered.get(mes);
                    return anterior == null || actual == null
                            ? missing(indicador, mes, anterior, actual)
                            : of(mes, indicador.medir(decisiones, reglas, anterior, actual));
                })
                .toList();
    }

    private static Map<String, Object> missing(
            Indicador indicador, YearMonth mes, @Nullable BigDecimal anterior, @Nullable BigDecimal actual) {
        Map<String, Object> medida = new LinkedHashMap<>(Map.of("indicador", indicador.name()));
        if (anterior != null) {
            medida.put("anterior", anterior);
        }
        if (actual != null) {
            medida.put("actual", actual);
        }
        List<String> faltan = new ArrayList<>();
        if (anterior == null) {
            faltan.add(mes.minusMonths(1).toString());
        }
        if (actual == null) {
            faltan.add(mes.toString());
        }
        medida.put("aviso", "Falta la cifra de " + String.join(" y de ", faltan));
        return of(mes, medida);
    }

    private static Map<String, Object> of(YearMonth mes, Map<String, Object> medida) {
        medida.put("mes", mes.toString());
        return medida;
    }

    private static List<@Nullable Object> row(Map<String, Object> medida) {
        List<@Nullable Object> row = new ArrayList<>();
        for (Columna columna : COLUMNAS) {
            Object value = medida.get(columna.campo());
            row.add(value instanceof Long count ? BigDecimal.valueOf(count) : value);
        }
        return row;
    }

    private static Map<String, Object> totales(List<List<@Nullable Object>> filas) {
        Map<String, Object> counts = new LinkedHashMap<>();
        int resultado = COLUMNAS.stream().map(Columna::campo).toList().indexOf("resultado");
        for (List<@Nullable Object> fila : filas) {
            counts.merge(
                    fila.get(resultado) == null ? "SIN_CIFRA" : String.valueOf(fila.get(resultado)),
                    1L,
                    (a, b) -> (Long) a + (Long) b);
        }
        Map<String, Object> totales = new LinkedHashMap<>();
        totales.put("medidas", (long) filas.size());
        totales.put("porResultado", counts);
        return totales;
    }

    private static Instant start(YearMonth mes, ZoneId zona) {
        return mes.atDay(1).atStartOfDay(zona).toInstant();
    }

    private static Columna decimal(String campo, String titulo) {
        return new Columna(campo, titulo, Tipo.DECIMAL, 16, "");
    }
}
