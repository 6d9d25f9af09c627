package io.dictamen.report;

import io.dictamen.http.Problems;
import io.dictamen.journal.UuidV7;
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
import java.util.Objects;
import java.util.stream.Collectors;
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
        UnaVez<List<Medida>> medidas = new UnaVez<>(() -> medidas(pedido));
        Filas filas = new Filas.Diferidas(() -> new Filas.Calculadas(
                medidas.get().stream().map(Indicadores::row).toList()));
        return new Reporte(FORMA, filas, () -> totales(medidas.get()));
    }

    /** How many measures there are, and how many of each result; {@code SIN_CIFRA} where a figure was not entered. */
    record Totales(long medidas, Map<String, Long> porResultado) {}

    /** One measure for each indicator and month; without {@code resultado} where a figure was not entered. */
    List<Medida> medidas(Pedido pedido) {
        RuleBase reglas = decisiones.reglas();
        List<Medida> medidas = new ArrayList<>();
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

    private List<Medida> delDiario(Indicador indicador, RuleBase reglas, Pedido pedido) {
        ZoneId zona = database.clock().getZone();
        YearMonth after = pedido.meses().get(pedido.meses().size() - 1).plusMonths(1);
        Map<String, Cuenta> found = database
                .all(
                        indicador
                                .consulta()
                                .con(
                                        "",
                                        zona.getId(),
                                        indicador.grupo(),
                                        UuidV7.smallest(start(pedido.meses().get(0), zona)),
                                        UuidV7.smallest(start(after, zona))),
                        row -> new Cuenta(row.getString("mes"), row.getLong("numerador"), row.getLong("denominador")))
                .stream()
                .collect(Collectors.toMap(Cuenta::mes, cuenta -> cuenta));
        return pedido.meses().stream()
                .map(YearMonth::toString)
                .map(mes -> found.getOrDefault(mes, new Cuenta(mes, 0, 0)))
                .map(cuenta -> indicador
                        .medir(decisiones, reglas, cuenta.numerador(), cuenta.denominador())
                        .de(cuenta.mes()))
                .toList();
    }

    /** What the journal counts of a month. */
    private record Cuenta(String mes, long numerador, long denominador) {}

    private List<Medida> deCifras(Indicador indicador, RuleBase reglas, Pedido pedido) {
        Map<YearMonth, BigDecimal> entered = cifras.valores(indicador);
        return pedido.meses().stream()
                .map(mes -> {
                    BigDecimal anterior = entered.get(mes.minusMonths(1));
                    BigDecimal actual = entered.get(mes);
                    return anterior == null || actual == null
                            ? missing(indicador, mes, anterior, actual)
                            : indicador
                                    .medir(decisiones, reglas, anterior, actual)
                                    .de(mes.toString());
                })
                .toList();
    }

    private static Medida missing(
            Indicador indicador, YearMonth mes, @Nullable BigDecimal anterior, @Nullable BigDecimal actual) {
        List<String> faltan = new ArrayList<>();
        if (anterior == null) {
            faltan.add(mes.minusMonths(1).toString());
        }
        if (actual == null) {
            faltan.add(mes.toString());
        }
        String aviso = "Falta la cifra de " + String.join(" y de ", faltan);
        return new Medida(indicador, mes.toString(), null, null, anterior, actual, null, null, null, aviso);
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

    private static Instant start(YearMonth mes, ZoneId zona) {
        return mes.atDay(1).atStartOfDay(zona).toInstant();
    }

    private static Columna decimal(String campo, String titulo) {
        return new Columna(campo, titulo, Tipo.DECIMAL, 16, "");
    }
}
