package io.dictamen.report;

import static io.dictamen.procedure.ventaswat.EstadoCruce.CONFORME;
import static io.dictamen.procedure.ventaswat.EstadoCruce.DIFIERE;
import static io.dictamen.procedure.ventaswat.EstadoCruce.NO_APARECE;

import io.dictamen.checklist.Hallazgo;
import io.dictamen.http.QueryParameters.Span;
import io.dictamen.procedure.anulacion.Resolucion;
import io.dictamen.procedure.indicador.Indicador;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What an indicator counts in the journal, as conditions on the cases. */
record Ratio(Grupo grupo, String numerador, String denominador) {

    /** Empty if a person enters the figures. */
    static Optional<Ratio> de(Indicador indicador) {
        return Optional.ofNullable(
                switch (indicador) {
                    case CALIDAD_DIGITACION ->
                        new Ratio(Grupo.VALIDACION, "primer_desenlace = " + Query.literal(Hallazgo.CONFORME), "true");
                    case ANULACION_EFECTIVA -> new Ratio(Grupo.ANULACION, last(Resolucion.PROCEDEN), "true");
                    case HOJA_VENTAS_CLARO ->
                        new Ratio(Grupo.CRUCE, last(List.of(NO_APARECE)), last(List.of(NO_APARECE, CONFORME, DIFIERE)));
                    case TOP10_BAJAS, VENTAS_DIGITALES -> null;
                });
    }

    /** The numbers of each month that has any; a case is of the month of its first verdict. */
    Query query(YearMonth first, YearMonth last, ReportDatabase database) {
        String month = database.month("c.primera");
        String select = "to_char(%s, 'YYYY-MM'), count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s)"
                .formatted(month, numerador, denominador);
        Span<LocalDate> days = new Span<>(Optional.of(first.atDay(1)), Optional.of(last.atEndOfMonth()));
        return new Conditions(database.zone(), grupo)
                .idWithin("c.primero", days)
                .cases()
                .selecting(select)
                .with(" GROUP BY " + month);
    }

    private static String last(Collection<?> outcomes) {
        return Query.anyOf("ultimo_desenlace", outcomes);
    }
}
