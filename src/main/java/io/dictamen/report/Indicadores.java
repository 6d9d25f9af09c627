package io.dictamen.report;

import io.dictamen.evaluation.Decider;
import io.dictamen.http.Problems;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The indicators of the procedures, month by month. */
@Singleton
class Indicadores {
    static final String[] FILTROS = {"desde", "hasta", "indicador"};
    private static final int SHOWN_MONTHS = 12;
    private static final int MOST_MONTHS = 120;
    static final List<String> NAMES =
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

    static final Forma FORMA = new Forma("indicadores", "Indicadores", COLUMNAS, Totales.class);

    private final ReportDatabase database;
    private final Decider decider;
    private final CifrasMensuales cifras;

    @Inject
    Indicadores(ReportDatabase database, Decider decider, CifrasMensuales cifras) {
        this.database = database;
        this.decider = decider;
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
        UnaVez<List<Medida>> medidas = new UnaVez<>(() -> medidas(pedido));
        Filas filas = new Filas.Diferidas(() -> new Filas.Calculadas(
                medidas.get().stream().map(Indicadores::row).toList()));
        return new Reporte(FORMA, filas, () -> totales(medidas.get()));
    }

    /** How many measures there are, and how many of each result; {@code SIN_CIFRA} where a figure was not entered. */
    record Totales(long medidas, Map<String, Long> porResultado) {}

    /** One measure for each indicator and month; without {@code resultado} where a figure was not entered. */
    List<Medida> medidas(Pedido pedido) {
        RulesInForce rules = new RulesInForce(decider.rules(), database.clock());
        return pedido.meses().isEmpty()
                ? List.of()
                : pedido.indicadores().stream()
                        .flatMap(indicador -> Conteo.de(indicador)
                                .map(conteo -> counted(indicador, conteo, rules, pedido.meses()))
                                .orElseGet(() -> entered(indicador, rules, pedido.meses())))
                        .toList();
    }

    private Stream<Medida> counted(Indicador indicador, Conteo conteo, RulesInForce rules, List<YearMonth> meses) {
        YearMonth last = meses.get(meses.size() - 1);
        Map<String, Counted> found = database
                .all(
                        conteo.consulta(meses.get(0), last, database.clock().getZone()),
                        row -> new Counted(row.getString("mes"), row.getLong("numerador"), row.getLong("denominador")))
                .stream()
                .collect(Collectors.toMap(Counted::mes, counted -> counted));
        return meses.stream()
                .map(YearMonth::toString)
                .map(mes -> found.getOrDefault(mes, new Counted(mes, 0, 0)))
                .map(counted ->
                        Medida.counted(rules, indicador, counted.mes(), counted.numerador(), counted.denominador()));
    }

    private record Counted(String mes, long numerador, long denominador) {}

    private Stream<Medida> entered(Indicador indicador, RulesInForce rules, List<YearMonth> meses) {
        Map<YearMonth, BigDecimal> entered = cifras.valores(indicador);
        return meses.stream()
                .map(mes -> Medida.entered(rules, indicador, mes, entered.get(mes.minusMonths(1)), entered.get(mes)));
    }

    private static List<@Nullable Object> row(Medida medida) {
        return Arrays.asList(
                medida.indicador().name(),
                medida.mes(),
                medida.numerador(),
                medida.denominador(),
                medida.anterior(),
                medida.actual(),
                medida.valor(),
                medida.resultado(),
                medida.parametro(),
                medida.aviso());
    }

    private static Totales totales(List<Medida> medidas) {
        Map<String, Long> counts = new LinkedHashMap<>();
        medidas.forEach(
                medida -> counts.merge(Objects.requireNonNullElse(medida.resultado(), "SIN_CIFRA"), 1L, Long::sum));
        return new Totales(medidas.size(), counts);
    }

    private static Columna decimal(String campo, String titulo) {
        return new Columna(campo, titulo, Tipo.DECIMAL, 16, "");
    }
}
