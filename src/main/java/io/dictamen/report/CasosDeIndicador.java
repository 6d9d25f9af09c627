package io.dictamen.report;

import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.digitacion.Digitacion;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.ventaswat.VentaSwat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The cases that an indicator counts in a month, each with its verdicts. */
@Singleton
class CasosDeIndicador {
    private static final List<String> COUNTED = Arrays.stream(Indicador.values())
            .filter(indicador -> Ratio.de(indicador).isPresent())
            .map(Indicador::name)
            .toList();
    private static final List<String> CUENTA = List.of("true", "false");
    private static final String NAME = "indicadores/casos";

    static final Shape SHAPE = shape("false", "NULL").of(io.dictamen.procedure.indicador.Indicadores.PROCEDIMIENTO);

    private final ReportDatabase database;

    @Inject
    CasosDeIndicador(ReportDatabase database) {
        this.database = database;
    }

    record Totales(long casos, long cuentan, long noCuentan) {}

    /** To those of the same indicator and month. */
    static Enlace of() {
        return Enlace.to(NAME).of("indicador").of("mes");
    }

    Supplier<Report> reporte(QueryParameters given) {
        YearMonth today = YearMonth.now(database.clock());
        Indicador indicador =
                given.word("indicador", COUNTED).map(Indicador::valueOf).orElse(Indicador.CALIDAD_DIGITACION);
        YearMonth mes = given.months("mes", "mes").from().orElse(today);
        YearMonth hasta = given.months("hasta", "hasta").to().orElse(mes.isAfter(today) ? mes : today);
        if (mes.isAfter(hasta)) {
            throw Problems.badParameter("mes", "es posterior a «hasta».");
        }
        Optional<String> cuenta = given.word("cuenta", CUENTA);
        Ratio ratio = Ratio.de(indicador).orElseThrow();
        Conditions counted = ratio.cases(mes, hasta, database);
        Conditions listed = ratio.cases(mes, hasta, database);
        cuenta.ifPresent(asked ->
                listed.and((Boolean.parseBoolean(asked) ? "" : "NOT ") + "coalesce(" + ratio.numerador() + ", false)"));
        Shape shape = shape(ratio.numerador(), ratio.cierres() == null ? "NULL" : "z.id")
                .of(
                        switch (indicador) {
                            case ANULACION_EFECTIVA -> Anulacion.PROCEDIMIENTO;
                            case HOJA_VENTAS_CLARO -> VentaSwat.PROCEDIMIENTO;
                            default -> Digitacion.PROCEDIMIENTO;
                        });
        return () -> new Report(
                shape,
                QueryRows.latestFirst(database, shape, listed.cases(), "c.id"),
                () -> totales(counted.cases(), ratio));
    }

    private Totales totales(Query cases, Ratio ratio) {
        return database.all(
                        cases.selecting("count(*), count(*) FILTER (WHERE " + ratio.numerador() + ")"),
                        row -> new Totales(row.getLong(1), row.getLong(2), row.getLong(1) - row.getLong(2)))
                .get(0);
    }

    private static Shape shape(String numerador, String cierre) {
        return new Shape(
                        NAME,
                        Digitacion.PROCEDIMIENTO,
                        "Casos de un indicador",
                        "Casos",
                        List.of(
                                Column.text("numero", "NÚMERO", 22, "c.asunto"),
                                Column.flag("cuenta", "CUENTA", "coalesce(" + numerador + ", false)"),
                                Column.constant("primerDesenlace", "PRIMER RESULTADO", 26, "c.primer_desenlace"),
                                Column.constant("desenlace", "ÚLTIMO RESULTADO", 26, "c.desenlace"),
                                Column.moment("primeraFecha", "PRIMER DICTAMEN", "c.primera"),
                                Column.moment("ultimaFecha", "ÚLTIMO DICTAMEN", "c.fecha"),
                                Column.dictamen("primerDictamen", "ID DEL PRIMERO", "c.primero"),
                                Column.dictamen("ultimoDictamen", "ID DEL ÚLTIMO", "c.id"),
                                Column.dictamen("dictamenCierre", "ID DEL CIERRE", cierre)),
                        Totales.class,
                        Filter.own(
                                "indicador",
                                "De cuál, si se cuenta en el diario",
                                COUNTED,
                                Optional.of(Indicador.CALIDAD_DIGITACION.name())),
                        Filter.ownMonth("mes", "Mes del primer dictamen, como 2026-11", YearMonth::from),
                        Filter.ownMonth("hasta", "Como estaban al final de este mes", YearMonth::from),
                        Filter.flag("cuenta", "Si está en el numerador"))
                .answering("¿Qué casos cuenta un indicador en un mes, y cuáles le faltaron?")
                .leading("casos", Enlace.to(NAME).without("cuenta"))
                .leading("cuentan", Enlace.to(NAME).with("cuenta", true))
                .leading("noCuentan", Enlace.to(NAME).with("cuenta", false));
    }
}
