package io.dictamen.report;

import static io.dictamen.procedure.anulacion.Resolucion.PROCEDE_CON_SUSPENSION;
import static io.dictamen.procedure.ventaswat.EstadoCruce.CONFORME;
import static io.dictamen.procedure.ventaswat.EstadoCruce.DIFIERE;
import static io.dictamen.procedure.ventaswat.EstadoCruce.NO_APARECE;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.journal.UuidV7;
import io.dictamen.procedure.anulacion.Resolucion;
import io.dictamen.procedure.indicador.Indicador;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator counts in the journal, as conditions on the cases.
 *
 * @param cierres the group of the verdicts {@code z} that close a case; null where nothing does
 * @param procedieron what else the indicator tells; null if nothing
 */
record Ratio(
        Grupo grupo,
        @Nullable Grupo cierres,
        String numerador,
        String denominador,
        @Nullable String procedieron) {

    /** The counts of a month. */
    record Counted(
            long numerador, long denominador, @Nullable Long procedieron) {}

    /** Those of a month without any case. */
    Counted nothing() {
        return new Counted(0, 0, procedieron == null ? null : 0L);
    }

    /** Empty if a person enters the figures. */
    static Optional<Ratio> de(Indicador indicador) {
        return de(indicador, Desenlaces.REGISTRADOS);
    }

    static Optional<Ratio> de(Indicador indicador, Desenlaces desenlaces) {
        return Optional.ofNullable(
                switch (indicador) {
                    case CALIDAD_DIGITACION ->
                        new Ratio(
                                Grupo.VALIDACION,
                                null,
                                desenlaces.primero() + " = " + Query.literal(Hallazgo.CONFORME),
                                "true",
                                null);
                    case ANULACION_EFECTIVA ->
                        new Ratio(
                                Grupo.ANULACION,
                                Grupo.CIERRE,
                                annulled(desenlaces),
                                "true",
                                Query.anyOf(desenlaces.ultimo(), Resolucion.PROCEDEN));
                    case HOJA_VENTAS_CLARO ->
                        new Ratio(
                                Grupo.CRUCE,
                                null,
                                Query.anyOf(desenlaces.ultimo(), List.of(NO_APARECE)),
                                Query.anyOf(desenlaces.ultimo(), List.of(NO_APARECE, CONFORME, DIFIERE)),
                                null);
                    case TOP10_BAJAS, VENTAS_DIGITALES -> null;
                });
    }

    /** The numbers of each of these months, as it stood at the end of the last; a case is of the month of its first verdict. */
    Map<YearMonth, Counted> count(List<YearMonth> months, ReportDatabase database) {
        return count(
                months,
                started(months.get(0), months.get(months.size() - 1), database).cases(),
                database);
    }

    /** The numbers of each of these months among some cases. */
    Map<YearMonth, Counted> count(List<YearMonth> months, Query cases, ReportDatabase database) {
        Map<YearMonth, Counted> counted = new HashMap<>();
        String starts = months.stream()
                .map(month -> start(month, database))
                .map(String::valueOf)
                .collect(Collectors.joining(",", "'{", "}'::uuid[]"));
        Query query = cases.selecting(
                        """
                        width_bucket(c.primero, %s) AS mes, count(*) FILTER (WHERE %s) AS numerador,
                        count(*) FILTER (WHERE %s) AS denominador, count(*) FILTER (WHERE %s) AS procedieron
                        """.formatted(starts, numerador, denominador, Objects.requireNonNullElse(procedieron, "false")))
                .with(" GROUP BY 1");
        database.all(query, row -> counted.put(months.get(row.getInt("mes") - 1), counted(row)));
        return counted;
    }

    /** The cases of a month that it counts, as they stood at the end of a later one. */
    Conditions cases(YearMonth month, YearMonth end, ReportDatabase database) {
        return started(month, end, database)
                .and(denominador)
                .and("c.primero < ?", start(month.plusMonths(1), database));
    }

    /** The cases whose first verdict is of these months. */
    private Conditions started(YearMonth first, YearMonth last, ReportDatabase database) {
        return started(Period.of(first, last, database.zone()), database);
    }

    /** The cases whose first verdict is of a period. */
    Conditions started(Period period, ReportDatabase database) {
        Conditions cases = new Conditions(grupo, period, database.zone()).and(period.firstWithin("c"));
        return cierres == null ? cases : cases.with(cierres, "z");
    }

    private static UUID start(YearMonth month, ReportDatabase database) {
        return UuidV7.smallest(Period.midnight(month.atDay(1), database.zone()).toInstant());
    }

    private Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getLong("numerador"),
                row.getLong("denominador"),
                procedieron == null ? null : row.getLong("procedieron"));
    }

    // Annulled in effect is what proceeded and was closed then; what ends with a suspension (A.16) is never closed.
    private static String annulled(Desenlaces desenlaces) {
        return "(" + Query.anyOf(desenlaces.ultimo(), List.of(PROCEDE_CON_SUSPENSION)) + " OR "
                + Query.anyOf(desenlaces.ultimo(), Resolucion.PROCEDEN) + " AND "
                + AnulacionesPendientes.closedAfterwards("z") + ")";
    }
}
