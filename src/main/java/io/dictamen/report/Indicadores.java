package io.dictamen.report;

import static io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO;

import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.http.QueryParameters.Span;
import io.dictamen.procedure.indicador.Indicador;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators of the procedures, month by month. */
@Singleton
class Indicadores {
    private static final int SHOWN_MONTHS = 12;
    private static final int MOST_MONTHS = 120;

    static final Filter UNO = Filter.own("indicador", "Uno solo", Filter.names(Indicador.class), Optional.empty());
    static final Filter MESES = Filter.ownMonth(
                    "desde",
                    "Primer mes, como 2026-11",
                    today -> YearMonth.from(today).minusMonths(SHOWN_MONTHS - 1))
            .and(Filter.ownMonth("hasta", "Último mes, como 2026-11, incluido", YearMonth::from));
    static final Shape SHAPE = new Shape(
                    "indicadores",
                    PROCEDIMIENTO,
                    "Indicadores de los procedimientos",
                    "Indicadores",
                    List.of(
                            Column.constant("indicador", "INDICADOR", 24, ""),
                            Column.month("mes", "MES"),
                            Column.decimal("numerador", "NUMERADOR", 16, ""),
                            Column.decimal("denominador", "DENOMINADOR", 16, ""),
                            Column.integer("procedieron", "PROCEDIERON", 14, ""),
                            Column.decimal("anterior", "MES ANTERIOR", 16, ""),
                            Column.decimal("actual", "MES ACTUAL", 16, ""),
                            Column.measure("valor", "VALOR", 16, ""),
                            Column.constant("resultado", "RESULTADO", 14, ""),
                            Column.text("parametro", "PARÁMETRO", 14, ""),
                            Column.integer("version", "VERSIÓN", 10, ""),
                            Column.text("aviso", "AVISO", 34, "")),
                    Totales.class,
                    UNO,
                    MESES)
            .answering("¿Se cumple cada indicador, mes a mes, y con qué regla se midió?")
            .leading("numerador", CasosDeIndicador.of().with("cuenta", true))
            .leading("denominador", CasosDeIndicador.of());

    private final ReportDatabase database;
    private final ReportRules rules;
    private final CifrasMensuales cifras;

    @Inject
    Indicadores(ReportDatabase database, ReportRules rules, CifrasMensuales cifras) {
        this.database = database;
        this.rules = rules;
        this.cifras = cifras;
    }

    /** Which indicators of which months. */
    record Pedido(List<Indicador> indicadores, List<YearMonth> meses) {}

    Pedido pedido(QueryParameters given) {
        Span<YearMonth> span = given.months("desde", "hasta");
        YearMonth hasta = span.to()
                .orElseGet(() -> span.from()
                        .map(desde -> desde.plusMonths(SHOWN_MONTHS - 1))
                        .filter(last -> last.isBefore(YearMonth.now(database.clock())))
                        .orElseGet(() -> YearMonth.now(database.clock())));
        YearMonth desde = span.from().orElseGet(() -> hasta.minusMonths(SHOWN_MONTHS - 1));
        List<YearMonth> meses = new ArrayList<>();
        for (YearMonth mes = desde; !mes.isAfter(hasta); mes = mes.plusMonths(1)) {
            if (meses.size() == MOST_MONTHS) {
                throw Problems.badParameter("desde", "queda a más de " + MOST_MONTHS + " meses de «hasta».");
            }
            meses.add(mes);
        }
        List<Indicador> indicadores = given.word("indicador", Filter.names(Indicador.class))
                .map(name -> List.of(Indicador.valueOf(name)))
                .orElse(List.of(Indicador.values()));
        return new Pedido(indicadores, meses);
    }

    Supplier<Report> reporte(QueryParameters given) {
        Pedido pedido = pedido(given);
        return () -> {
            List<Measure> medidas = medidas(pedido);
            return new Report(
                    SHAPE,
                    new Rows.Computed(medidas.stream().map(Indicadores::row).toList()),
                    () -> totales(medidas));
        };
    }

    /** The chart of them, as SVG. */
    String drawing(QueryParameters given, Labels labels) {
        Map<Indicador, List<Measure>> byIndicator = medidas(pedido(given)).stream()
                .collect(Collectors.groupingBy(Measure::indicador, LinkedHashMap::new, Collectors.toList()));
        return Chart.of(List.copyOf(byIndicator.values()), labels);
    }

    /** How many measures there are, and how many of each result; {@code SIN_CIFRA} if a figure is missing. */
    record Totales(long medidas, Map<String, Long> porResultado) {}

    /** One measure for each indicator and month; without {@code resultado} if a figure is missing. */
    List<Measure> medidas(Pedido pedido) {
        if (pedido.meses().isEmpty()) {
            return List.of();
        }
        List<Mes> meses = pedido.meses().stream().map(this::mes).toList();
        return pedido.indicadores().stream()
                .flatMap(indicador -> Ratio.de(indicador)
                        .map(ratio -> counted(indicador, ratio, meses))
                        .orElseGet(() -> entered(indicador, meses)))
                .toList();
    }

    /** A month and the rules that were in force at its end. */
    private record Mes(YearMonth mes, RulesInForce reglas) {}

    private Mes mes(YearMonth mes) {
        return new Mes(mes, rules.at(Period.of(mes, mes, database.zone()).end(), PROCEDIMIENTO));
    }

    private Stream<Measure> counted(Indicador indicador, Ratio ratio, List<Mes> meses) {
        Map<YearMonth, Ratio.Counted> counted =
                ratio.count(meses.stream().map(Mes::mes).toList(), database);
        return meses.stream()
                .map(uno -> Measure.counted(
                        uno.reglas(), indicador, uno.mes(), counted.getOrDefault(uno.mes(), ratio.nothing())));
    }

    private Stream<Measure> entered(Indicador indicador, List<Mes> meses) {
        Map<YearMonth, BigDecimal> entered = cifras.valores(ClaseDeCifra.de(indicador));
        return meses.stream()
                .map(uno -> Measure.entered(
                        uno.reglas(),
                        indicador,
                        uno.mes(),
                        entered.get(uno.mes().minusMonths(1)),
                        entered.get(uno.mes())));
    }

    private static List<@Nullable Object> row(Measure medida) {
        return Arrays.asList(
                medida.indicador().name(),
                medida.mes(),
                medida.numerador(),
                medida.denominador(),
                medida.procedieron(),
                medida.anterior(),
                medida.actual(),
                medida.valor(),
                medida.resultado(),
                medida.parametro(),
                medida.version() == null ? null : medida.version().longValue(),
                medida.aviso());
    }

    private static Totales totales(List<Measure> medidas) {
        Map<String, Long> counts = new LinkedHashMap<>();
        medidas.forEach(
                medida -> counts.merge(Objects.requireNonNullElse(medida.resultado(), "SIN_CIFRA"), 1L, Long::sum));
        return new Totales(medidas.size(), counts);
    }
}
