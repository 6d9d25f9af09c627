package io.dictamen.report;

import io.dictamen.journal.UuidV7;
import io.dictamen.procedure.indicador.Indicador;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Optional;

/** What an indicator counts of the cases in the journal, as conditions. */
record Conteo(String grupo, String numerador, String denominador) {

    /** Empty where a person enters the figures. */
    static Optional<Conteo> de(Indicador indicador) {
        return Optional.ofNullable(
                switch (indicador) {
                    case CALIDAD_DIGITACION -> new Conteo("validacion", "primer_desenlace = 'CONFORME'", "true");
                    case ANULACION_EFECTIVA -> new Conteo("anulacion", "ultimo_desenlace LIKE 'PROCEDE%'", "true");
                    case HOJA_VENTAS_CLARO ->
                        new Conteo(
                                "cruce",
                                "ultimo_desenlace = 'NO_APARECE'",
                                "ultimo_desenlace IN ('NO_APARECE', 'CONFORME', 'DIFIERE')");
                    case TOP10_BAJAS, VENTAS_DIGITALES -> null;
                });
    }

    /** The numbers of each month that has any; a case is of the month of its first verdict. */
    Consulta consulta(YearMonth desde, YearMonth hasta, ZoneId zona) {
        return new Consulta(
                """
                SELECT to_char(mes, 'YYYY-MM') AS mes, numerador, denominador
                FROM (SELECT date_trunc('month', primera AT TIME ZONE ?) AS mes,
                             count(*) FILTER (WHERE %s) AS numerador, count(*) FILTER (WHERE %s) AS denominador
                      FROM caso WHERE grupo = ? AND primero >= ? AND primero < ? GROUP BY 1) m
                """.formatted(numerador, denominador),
                zona.getId(),
                grupo,
                UuidV7.smallest(start(desde, zona)),
                UuidV7.smallest(start(hasta.plusMonths(1), zona)));
    }

    private static Instant start(YearMonth mes, ZoneId zona) {
        return mes.atDay(1).atStartOfDay(zona).toInstant();
    }
}
