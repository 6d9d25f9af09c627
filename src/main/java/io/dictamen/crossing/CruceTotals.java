package io.dictamen.crossing;

import io.dictamen.crossing.CruceVentas.Decidida;
import io.dictamen.procedure.indicador.Indicador;
import io.dictamen.procedure.ventaswat.AccionCruce;
import io.dictamen.procedure.ventaswat.EstadoCruce;
import io.dictamen.procedure.ventaswat.ResultadoCruce;
import io.dictamen.report.Measure;
import io.dictamen.report.RulesInForce;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a crossing comes to. */
record CruceTotals(
        long ventas,
        long enBaseAlmacontact,
        long enHojaClaro,
        long noAparecen,
        long reclamadas,
        String comparadas,
        long version,
        Measure indicador,
        List<PorEstado> porEstado) {

    record PorEstado(EstadoCruce estado, AccionCruce accion, long ventas) {}

    static CruceTotals of(List<Decidida> ventas, List<ComparedColumn> comparadas, RulesInForce rules) {
        long enBase = count(ventas, una -> una.venta().almacontact() != null);
        long noAparecen = count(
                ventas,
                una -> una.resultado().estado() == EstadoCruce.NO_APARECE
                        && una.venta().almacontact() != null);
        return new CruceTotals(
                ventas.size(),
                enBase,
                count(ventas, una -> una.venta().claro() != null),
                noAparecen,
                count(ventas, una -> una.resultado().accion() == AccionCruce.RECLAMAR),
                said(comparadas),
                rules.version(),
                Measure.counted(rules, Indicador.HOJA_VENTAS_CLARO, noAparecen, enBase),
                byOutcome(ventas));
    }

    private static long count(List<Decidida> ventas, Predicate<Decidida> which) {
        return ventas.stream().filter(which).count();
    }

    private static List<PorEstado> byOutcome(List<Decidida> ventas) {
        Comparator<ResultadoCruce> order =
                Comparator.comparing(ResultadoCruce::estado).thenComparing(ResultadoCruce::accion);
        return ventas.stream()
                .collect(Collectors.groupingBy(Decidida::resultado, () -> new TreeMap<>(order), Collectors.counting()))
                .entrySet()
                .stream()
                .map(group ->
                        new PorEstado(group.getKey().estado(), group.getKey().accion(), group.getValue()))
                .toList();
    }

    private static String said(List<ComparedColumn> comparadas) {
        return comparadas.isEmpty()
                ? "Ninguna columna: toda venta que está en las dos hojas coincide."
                : comparadas.stream().map(ComparedColumn::toString).collect(Collectors.joining(", "));
    }
}
