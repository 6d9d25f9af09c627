package io.dictamen.crossing;

import io.dictamen.procedure.ventaswat.AccionCruce;
import io.dictamen.procedure.ventaswat.EstadoCruce;
import io.dictamen.report.DecisionesInternas;
import io.dictamen.report.Indicador;
import io.dictamen.report.Medida;
import io.dictamen.rulebase.RuleBase;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a crossing comes to. Written by one thread. */
final class TotalesDeCruce {
    private record Desenlace(EstadoCruce estado, AccionCruce accion) implements Comparable<Desenlace> {
        @Override
        public int compareTo(Desenlace other) {
            int byEstado = estado.compareTo(other.estado);
            return byEstado == 0 ? accion.compareTo(other.accion) : byEstado;
        }
    }

    private final Map<Desenlace, Long> porEstado = new TreeMap<>();
    private long enAlmacontact;
    private long enClaro;
    private long noAparecen;
    private long reclamadas;

    void count(VentaCruzada venta, String estado, String accion) {
        Desenlace desenlace = new Desenlace(EstadoCruce.valueOf(estado), AccionCruce.valueOf(accion));
        porEstado.merge(desenlace, 1L, Long::sum);
        enAlmacontact += venta.almacontact() == null ? 0 : 1;
        enClaro += venta.claro() == null ? 0 : 1;
        noAparecen += desenlace.estado == EstadoCruce.NO_APARECE && venta.almacontact() != null ? 1 : 0;
        reclamadas += desenlace.accion == AccionCruce.RECLAMAR ? 1 : 0;
    }

    record Totales(
            long ventas,
            long enBaseAlmacontact,
            long enHojaClaro,
            long noAparecen,
            long reclamadas,
            String comparadas,
            long version,
            Medida indicador,
            List<PorEstado> porEstado) {}

    record PorEstado(EstadoCruce estado, AccionCruce accion, long ventas) {}

    Totales of(List<Comparada> comparadas, RuleBase reglas, DecisionesInternas decisiones) {
        return new Totales(
                porEstado.values().stream().mapToLong(Long::longValue).sum(),
                enAlmacontact,
                enClaro,
                noAparecen,
                reclamadas,
                said(comparadas),
                reglas.version(),
                Indicador.HOJA_VENTAS_CLARO.medir(decisiones, reglas, noAparecen, enAlmacontact),
                porEstado.entrySet().stream()
                        .map(entry -> new PorEstado(entry.getKey().estado, entry.getKey().accion, entry.getValue()))
                        .toList());
    }

    private static String said(List<Comparada> comparadas) {
        return comparadas.isEmpty()
                ? "Ninguna columna: toda venta que está en las dos hojas coincide."
                : comparadas.stream().map(Comparada::toString).collect(Collectors.joining(", "));
    }
}
