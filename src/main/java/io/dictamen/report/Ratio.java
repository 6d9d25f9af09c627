package io.dictamen.report;

import static io.dictamen.procedure.ventaswat.EstadoCruce.CONFORME;
import static io.dictamen.procedure.ventaswat.EstadoCruce.DIFIERE;
import static io.dictamen.procedure.ventaswat.EstadoCruce.NO_APARECE;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.journal.UuidV7;
import io.dictamen.procedure.anulacion.Resolucion;
import io.dictamen.procedure.indicador.Indicador;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an indicator counts of the cases in the journal, as conditions. */
record Ratio(Grupo grupo, String numerador, String denominador) {

    /** Empty where a person enters the figures. */
    static Optional<Ratio> de(Indicador indicador) {
        return Optional.ofNullable(
                switch (indicador) {
                    case CALIDAD_DIGITACION ->
                        new Ratio(
                                Grupo.VALIDACION, "primer_desenlace = " + Query.literal(Hallazgo.CONFORME), "true");
                    case ANULACION_EFECTIVA -> new Ratio(Grupo.ANULACION, last(Resolucion.PROCEDEN), "true");
                    case HOJA_VENTAS_CLARO ->
                        new Ratio(
                                Grupo.CRUCE, last(List.of(NO_APARECE)), last(List.of(NO_APARECE, CONFORME, DIFIERE)));
                    case TOP10_BAJAS, VENTAS_DIGITALES -> null;
                });
    }

    /** The numbers of each month that has any; a case is of the month of its first verdict. */
    Query query(YearMonth first, YearMonth last, ZoneId zone) {
        return new Query(
                """
                SELECT to_char(mes, 'YYYY-MM') AS mes, numerador, denominador
                FROM (SELECT date_trunc('month', primera AT TIME ZONE ?) AS mes,
                             count(*) FILTER (WHERE %s) AS numerador, count(*) FILTER (WHERE %s) AS denominador
                      FROM caso WHERE grupo = %s AND primero >= ? AND primero < ? GROUP BY 1) m
                """.formatted(numerador, denominador, grupo.sql()),
                zone.getId(),
                UuidV7.smallest(start(first, zone)),
                UuidV7.smallest(start(last.plusMonths(1), zone)));
    }

    private static String last(Collection<?> outcomes) {
        return Query.anyOf("ultimo_desenlace", outcomes);
    }

    private static Instant start(YearMonth mes, ZoneId zona) {
        return mes.atDay(1).atStartOfDay(zona).toInstant();
    }
}
