package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;

/** La venta que se verifica antes de marcarla en RR (CLARO-SWAT, definición de marcación). */
public record SolicitudMarcacion(
        @Campo(value = "Si los códigos de la venta se aprovisionaron de forma correcta", clausula = CLAUSULA)
        boolean codigosAprovisionados,

        @Campo(value = "Si el suscriptor está en mora", clausula = CLAUSULA)
        boolean enMora,

        @Campo(value = "Si el suscriptor tiene aviso final", clausula = CLAUSULA)
        boolean avisoFinal,

        @Campo(value = "Si la venta requiere agendamiento", clausula = CLAUSULA)
        boolean requiereAgendamiento,

        @Campo(value = "Si la visita está agendada", clausula = CLAUSULA) @FalsoSiFalta
        boolean agendado) {

    private static final String CLAUSULA = "CLARO-SWAT 3 MARCACION";
}
