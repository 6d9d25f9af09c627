package io.dictamen.impact;

import io.dictamen.impact.Impacto.Cuenta;
import io.dictamen.report.IndicadorSupuesto;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a release would have answered to all that was asked in a period, counted.
 *
 * @param archivos the hash of the files that decided
 * @param resumen what the counts say, in words
 * @param indicadores of the months of the period, as they were and as they would have been
 */
public record ImpactoDelPeriodo(
        int version,
        String archivos,
        OffsetDateTime desde,
        OffsetDateTime hasta,
        String resumen,
        Cuenta total,
        List<Recuento> decisiones,
        List<IndicadorSupuesto> indicadores) {}
