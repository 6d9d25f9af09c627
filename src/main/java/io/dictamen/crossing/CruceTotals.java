package io.dictamen.crossing;

import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.ventaswat.AccionCruce;
import io.dictamen.procedure.ventaswat.EstadoCruce;
import io.dictamen.procedure.ventaswat.ResultadoCruce;
import io.dictamen.report.Measure;
import io.dictamen.report.RulesInForce;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a crossing comes to. Written by one thread. */
final class CruceTotals {
    private final Map<ResultadoCruce, Long> porEstado =
            new TreeMap<>(Comparator.comparing(ResultadoCruce::estado).thenComparing(ResultadoCruce::accion));
    private long enAlmacontact;
    private long enClaro;
    private long noAparecen;
    private long reclamadas;

    void count(VentaCruzada venta, ResultadoCruce resultado) {
        porEstado.merge(resultado, 1L, Long::sum);
        enAlmacontact += venta.almacontact() == null ? 0 : 1;
        enClaro += venta.claro() == null ? 0 : 1;
        noAparecen += resultado.estado() == EstadoCruce.NO_APARECE && venta.almacontact() != null ? 1 : 0;
        reclamadas += resultado.accion() == AccionCruce.RECLAMAR ? 1 : 0;
    }

    record Totales(
            long ventas,
            long enBaseAlmacontact,
            long enHojaClaro,
            long noAparecen,
            long reclamadas,
            String comparadas,
            long version,
            Measure indicador,
            List<PorEstado> porEstado) {}

    record PorEstado(EstadoCruce estado, AccionCruce accion, long ventas) {}

    Totales of(List<ComparedColumn> comparadas, RulesInForce rules) {
        return new Totales(
                porEstado.values().stream().mapToLong(Long::longValue).sum(),
                enAlmacontact,
                enClaro,
                noAparecen,
                reclamadas,
                said(comparadas),
                rules.rules().version(),
                Measure.counted(rules, Indicador.HOJA_VENTAS_CLARO, null, noAparecen, enAlmacontact),
                porEstado.entrySet().stream()
                        .map(entry -> new PorEstado(
                                entry.getKey().estado(), entry.getKey().accion(), entry.getValue()))
                        .toList());
    }

    private static String said(List<ComparedColumn> comparadas) {
        return comparadas.isEmpty()
                ? "Ninguna columna: toda venta que está en las dos hojas coincide."
                : comparadas.stream().map(ComparedColumn::toString).collect(Collectors.joining(", "));
    }
}
